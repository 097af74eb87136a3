package dev.parallax.attribution;

import dev.parallax.language.Range;
import java.util.List;

/**
 * Words that a text ascribes to somebody, who said, wrote or thought them. Ranges are of the
 * annotated text.
 *
 * @param content what is ascribed: at least one stretch, in order, not overlapping
 * @param cue the word or phrase that ascribes it ("said", "according to"); null where a quotation
 *     stands alone
 * @param speaker the words that name the speaker ("the minister", "he"); null where the speaker is
 *     not named in the same sentence or the one before
 * @param speakerKind null where nothing is known of the speaker
 * @param inheritsFrom index, in the list this one stands in, of the earlier attribution whose
 *     speaker goes on speaking; -1 where none does
 */
public record Attribution(
    List<Range> content,
    Range cue,
    Range speaker,
    SpeechForm form,
    CueStance stance,
    SpeakerKind speakerKind,
    int inheritsFrom) {
  public Attribution {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("An attribution has content");
    }
  }
}
