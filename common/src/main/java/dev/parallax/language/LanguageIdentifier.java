package dev.parallax.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Says which language a text is in. It looks at three short samples, not at the whole: first for
 * the function words of English, which settle most news in microseconds, then by OpenNLP's
 * character n-gram model of 103 languages (trained on the Leipzig corpora; Apache-2.0).
 *
 * <p>Safe for use by several threads; the same text always gets the same answer.
 */
public final class LanguageIdentifier {
  /** What {@link Identified#language} is where a text is too short or could be several. */
  public static final String UNDETERMINED = "und";

  private static final String MODEL = "/langdetect-183.bin";

  /** Below this the two best languages are too close; chosen on sentences of 29 languages. */
  private static final double LEAST_CONFIDENCE = 0.6;

  private static final int LEAST_LETTERS = 15;

  /**
   * Characters per sample for the model, which is slow; the longer where the shorter left doubt.
   */
  private static final int MODEL_SAMPLE = 150;

  private static final int LONG_MODEL_SAMPLE = 1000;
  private static final double SURE = 0.9;

  private static final int ENGLISH_SAMPLE = 400;

  /** Tags, addresses and the targets of Markdown links, which look English in any language. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<[^<>]{0,300}>|&\\w{2,8};|\\b(?:https?://|www\\.)\\S+|\\S+@\\S+|[\\d#*_|=>]+");

  /** The model's ISO 639-3 codes to those of ISO 639-1; the others have none. */
  private static final Map<String, String> CODES =
      codes(
          "afr=af ara=ar aze=az bak=ba bel=be ben=bn bos=bs bre=br bul=bg cat=ca ces=cs che=ce"
              + " cmn=zh cym=cy dan=da deu=de ekk=et ell=el eng=en epo=eo est=et eus=eu fao=fo"
              + " fas=fa fin=fi fra=fr fry=fy gle=ga glg=gl guj=gu heb=he hin=hi hrv=hr hun=hu"
              + " hye=hy ind=id isl=is ita=it jav=jv jpn=ja kan=kn kat=ka kaz=kk kir=ky kor=ko"
              + " lat=la lav=lv lim=li lit=lt ltz=lb lvs=lv mal=ml mar=mr mkd=mk mlt=mt mon=mn"
              + " mri=mi msa=ms nep=ne nld=nl nno=nn nob=nb oci=oc pan=pa pes=fa plt=mg pol=pl"
              + " por=pt pus=ps ron=ro rus=ru san=sa sin=si slk=sk slv=sl som=so spa=es sqi=sq"
              + " srp=sr sun=su swa=sw swe=sv tam=ta tat=tt tel=te tgk=tg tgl=tl tha=th tur=tr"
              + " ukr=uk urd=ur uzb=uz vie=vi vol=vo zul=zu");

  private final LanguageDetectorModel model;

  private LanguageIdentifier(LanguageDetectorModel model) {
    this.model = model;
  }

  /**
   * A language, with how far it is ahead.
   *
   * @param language ISO 639-1 code; ISO 639-3 for the few languages without one; {@link
   *     #UNDETERMINED} where too little or nothing speaks for one
   * @param confidence the best language's share of the probability of the two best, 0.5 to 1; 1
   *     where English function words decide; 0 where there are too few letters. Not a frequency
   *     with which the answer is right
   */
  public record Identified(String language, double confidence) {}

  private static final class Holder {
    static final LanguageIdentifier SHARED = load();
  }

  /** The one of this JVM; its model takes about a second to load, when it is first asked for. */
  public static LanguageIdentifier shared() {
    return Holder.SHARED;
  }

  private static LanguageIdentifier load() {
    try (InputStream file = LanguageIdentifier.class.getResourceAsStream(MODEL)) {
      if (file == null) {
        throw new IllegalStateException(
            "No " + MODEL + " on the class path; it is in opennlp-models-langdetect.");
      }
      return new LanguageIdentifier(new LanguageDetectorModel(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + MODEL, e);
    }
  }

  /** The main language of a text, which may hold markup. */
  public Identified identify(String text) {
    boolean isLong = text.length() > 3 * ENGLISH_SAMPLE;
    if (EnglishWords.settle(text, ENGLISH_SAMPLE)
        || (isLong && EnglishWords.settle(text, text.length() / 3))) { // a sample was a list, say
      return new Identified("en", 1);
    }
    Identified quick = byModel(sample(text, MODEL_SAMPLE));
    boolean isSettled = quick.confidence() >= SURE || text.length() <= 3 * MODEL_SAMPLE;
    return isSettled ? quick : byModel(sample(text, LONG_MODEL_SAMPLE));
  }

  /** The answer of the model alone, on the text as it is. */
  Identified byModel(String text) {
    String words = MARKUP.matcher(text).replaceAll(" ").strip();
    if (words.codePoints().filter(Character::isLetter).limit(LEAST_LETTERS).count()
        < LEAST_LETTERS) {
      return new Identified(UNDETERMINED, 0);
    }
    String best = null;
    double first = 0;
    double second = 0;
    for (Language language : new LanguageDetectorME(model).predictLanguages(words)) {
      String code = CODES.getOrDefault(language.getLang(), language.getLang());
      double probability = language.getConfidence();
      if (best == null) { // the model's list begins with the likeliest
        best = code;
        first = probability;
      } else if (!code.equals(best)) { // it has Persian, Latvian and Estonian twice
        second = Math.max(second, probability);
      }
    }
    double confidence = first / (first + second);
    return new Identified(confidence < LEAST_CONFIDENCE ? UNDETERMINED : best, confidence);
  }

  /** Three pieces of a long text, around its first, third and fifth sixth; a short one whole. */
  private static String sample(String text, int length) {
    if (text.length() <= 3 * length) {
      return text;
    }
    StringBuilder sample = new StringBuilder();
    for (int piece = 0; piece < 3; piece++) {
      int begin = sampleBegin(text.length(), piece, length);
      int end = begin + length;
      begin += Character.isLowSurrogate(text.charAt(begin)) ? 1 : 0;
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      sample.append(text, begin, end).append('\n');
    }
    return sample.toString();
  }

  /** Where the samples of a text begin that is longer than all three. */
  static int sampleBegin(int textLength, int piece, int length) {
    return (int) ((2L * piece + 1) * textLength / 6) - length / 2;
  }

  private static Map<String, String> codes(String pairs) {
    Map<String, String> codes = new HashMap<>();
    for (String pair : pairs.split(" ", -1)) {
      codes.put(pair.substring(0, 3), pair.substring(4));
    }
    return Map.copyOf(codes);
  }
}
