package dev.parallax.actor;

import dev.parallax.attribution.Attribution;
import dev.parallax.language.Annotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says who is in an article: its names, short names, offices and pronouns, each with the one actor
 * it stands for. Nobody is guessed: where two could be meant, the mention is left out. Thread-safe.
 */
public final class ActorResolver {
  private final ActorCatalogue catalogue;
  private final NameFinder names;

  public ActorResolver(ActorCatalogue catalogue) {
    this.catalogue = catalogue;
    this.names = new NameFinder(catalogue);
  }

  /**
   * @param attributions of the body
   * @param publishedOn the day for which offices are looked up in the catalogue; null where unknown
   */
  public ArticleActors resolve(
      Annotation title, Annotation body, List<Attribution> attributions, LocalDate publishedOn) {
    List<Annotation> texts = List.of(title, body);
    List<Units> units = texts.stream().map(Units::new).toList();
    List<List<NameFinder.Found>> found = names.find(texts, units);
    Cast cast = new Cast(catalogue, publishedOn);
    for (int i = 1; i >= 0; i--) { // the body first: headlines shorten
      for (NameFinder.Found one : found.get(i)) {
        cast.meet(Cast.words(texts.get(i).text(), units.get(i), one), one);
      }
    }
    TextReading ofBody = new TextReading(body, units.get(1), found.get(1), cast, catalogue);
    List<TextReading.Resolved> inBody = ofBody.read(attributions, publishedOn);
    TextReading ofTitle = new TextReading(title, units.get(0), found.get(0), cast, catalogue);
    List<TextReading.Resolved> inTitle = ofTitle.read(List.of(), publishedOn);
    return numbered(inTitle, inBody);
  }

  /** Numbers the actors by first mention, the headline before the body. */
  private static ArticleActors numbered(
      List<TextReading.Resolved> inTitle, List<TextReading.Resolved> inBody) {
    List<ArticleActor> actors = new ArrayList<>();
    List<Mention> title = mentions(inTitle, actors);
    List<Mention> body = mentions(inBody, actors);
    return new ArticleActors(List.copyOf(actors), title, body);
  }

  private static List<Mention> mentions(
      List<TextReading.Resolved> resolved, List<ArticleActor> actors) {
    List<Mention> mentions = new ArrayList<>();
    resolved.sort(Comparator.comparing(TextReading.Resolved::range));
    for (TextReading.Resolved one : resolved) {
      Member member = one.member();
      if (member.index < 0) {
        member.index = actors.size();
        actors.add(new ArticleActor(member.name, member.kind, member.known != null));
      }
      mentions.add(new Mention(one.range(), one.kind(), member.index, one.certainty()));
    }
    return List.copyOf(mentions);
  }
}
