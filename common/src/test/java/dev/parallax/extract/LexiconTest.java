package dev.parallax.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.extract.Extraction.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private static final String FURNITURE =
      """
      NAVIGATION    | Skip to main content
      NAVIGATION    | « Previous article
      NAVIGATION    | You are here: Home / News
      NAVIGATION    | Filed under: Ports, Strikes
      SHARE         | Share this:
      SHARE         | Click to share on Facebook (Opens in new window)
      SHARE         | FACEBOOK | TWITTER | WHATSAPP
      SHARE         | Like this: Like Loading...
      SHARE         | Follow Ann Lee on Twitter @annlee
      SHARE         | 214 Shares
      SUBSCRIBE     | Sign up for our newsletter
      SUBSCRIBE     | Get the latest from Vale in your inbox
      SUBSCRIBE     | Free Subscription
      SUBSCRIBE     | Enter your email address
      SUBSCRIBE     | Already a subscriber? Log in
      ADVERTISEMENT | - Advertisement -
      ADVERTISEMENT | Story continues below advertisement
      ADVERTISEMENT | Download our app
      COMMENTS      | Leave a Reply
      COMMENTS      | Your email address will not be published. Required fields are marked *
      COMMENTS      | 12 thoughts on “Harbour strike”
      MOST_POPULAR  | Most Read
      MOST_POPULAR  | You may also like
      MOST_POPULAR  | Editor’s Picks
      MOST_POPULAR  | Trending now
      TEASER        | READ MORE: Harbour board chief quits
      TEASER        | Related: What the dockers want
      TEASER        | WATCH: Boats race through the fog
      TEASER        | Click here to read the report
      DONATION      | Support independent journalism
      DONATION      | Donate via PayPal.me/valecourier
      CAPTION       | Image source, Getty Images
      CAPTION       | Photo by Kim Ray
      CAPTION       | Listen to this article
      CAPTION       | In this photo released by the port authority, two ferries leave Vale.
      FOOTER        | © 2024 Vale Media
      FOOTER        | Copyright 2024 The Vale Courier. All rights reserved.
      FOOTER        | Terms of Use | Privacy Policy
      FOOTER        | We use cookies to make this site better.
      """;

  @Test
  void furnitureIsRecognisedByItsWords() {
    for (String row : FURNITURE.strip().lines().toList()) {
      int bar = row.indexOf('|');
      Reason reason = Reason.valueOf(row.substring(0, bar).strip());
      assertThat(cue(row.substring(bar + 1))).as(row).isNotNull();
      assertThat(cue(row.substring(bar + 1)).reason()).as(row).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He asked them to share this story with everyone they knew.",
        "\"Share this with your friends,\" the mayor said.",
        "“Sign up for our newsletter, please,” he told the crowd.",
        "Subscribers to the newsletter said that they had not been told.",
        "Most popular leaders lose votes in their third term.",
        "Trending downwards since March, exports fell again.",
        "Related firms will have to pay the fine as well.",
        "Watch makers fear a new tax.",
        "Read the room, critics told the minister on Sunday.",
        "Follow the money, the prosecutor said.",
        "Copyright law was last changed in 1998.",
        "Photographs of the meeting show two men at a table.",
        "Advertisement spending fell by a third.",
        "Comments by the minister drew anger in Vale.",
        "Support for the strike has grown, a poll found.",
        "Support our troops, said a banner at the port.",
        "Donations to the party doubled, and a paypal account was frozen.",
        "Home prices rose for a fifth month.",
        "Click farms were paid to spread the video.",
        "Contact with the boat was lost at noon.",
        "Image problems have dogged the party for years.",
        "More: that was all they asked for, and more than they got.",
        "Tags on the birds showed where they had flown.",
        "Please consider the dockers, the priest said.",
        "Listen, he said, and then fell silent.",
        "In this election the picture is different.",
        "In this view of the world, nobody owns the sea.",
        "The views expressed by the candidates could not be further apart.",
        "Get the vote out, she told them.",
        "This article of faith has been questioned before.",
        "You may also have to pay for the cleaning.",
        "By signing the treaty they gave up the islands.",
        "Sponsored by the crown, the fleet sailed in May and was lost in a storm off the cape in June.",
      })
  void aSentenceThatMerelyHoldsSuchWordsIsText(String line) {
    assertThat(cue(line)).isNull();
  }

  @Test
  void everyReasonTheTableNamesIsFound() {
    assertThat(cue("Most Popular").reason()).isEqualTo(Reason.MOST_POPULAR);
    assertThat(cue("[pullquote]").reason()).isEqualTo(Reason.OTHER);
  }

  private static Lexicon.Cue cue(String line) {
    List<Line> lines = Line.of(line, Markdown.FIELD);
    assertThat(lines).hasSize(1);
    return Lexicon.CLUTTER.find(lines.get(0));
  }
}
