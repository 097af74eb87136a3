package dev.parallax.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.language.LanguageIdentifier.Identified;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
  private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.shared();

  private static final String ENGLISH =
      "The council will vote on the new harbour budget next week, although several members have"
          + " already said that they cannot support it. Those who drafted the plan say it would"
          + " cut the cost of dredging by a third, while the port authority has warned that this"
          + " could close the northern basin to larger ships before the end of the year. ";

  private static final String GERMAN =
      "Der Stadtrat stimmt nächste Woche über den neuen Haushalt des Hafens ab, obwohl mehrere"
          + " Mitglieder bereits erklärt haben, dass sie ihn nicht unterstützen können. Wer den Plan"
          + " entworfen hat, rechnet mit einem Drittel weniger Kosten für die Baggerarbeiten, doch"
          + " die Hafenbehörde warnt, das nördliche Becken müsse dann für größere Schiffe schließen. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "en | The council will vote on the new harbour budget next week, although several members have already said that they cannot support it.",
        "de | Der Stadtrat stimmt nächste Woche über den neuen Haushalt ab, obwohl mehrere Mitglieder bereits erklärt haben, dass sie ihn nicht unterstützen können.",
        "fr | Le conseil municipal se prononcera la semaine prochaine sur le nouveau budget, bien que plusieurs membres aient déjà annoncé qu'ils ne le soutiendraient pas.",
        "es | El ayuntamiento votará la próxima semana el nuevo presupuesto del puerto, aunque varios concejales ya han dicho que no pueden apoyarlo.",
        "it | Il consiglio comunale voterà la prossima settimana il nuovo bilancio, anche se diversi consiglieri hanno già detto che non lo sosterranno.",
        "pt | A câmara municipal vai votar o novo orçamento na próxima semana, embora vários vereadores já tenham dito que não podem apoiá-lo.",
        "nl | De gemeenteraad stemt volgende week over de nieuwe begroting, hoewel verschillende leden al hebben gezegd dat ze die niet kunnen steunen.",
        "sv | Kommunfullmäktige röstar nästa vecka om den nya budgeten, trots att flera ledamöter redan har sagt att de inte kan stödja den.",
        "da | Byrådet stemmer i næste uge om det nye budget, selv om flere medlemmer allerede har sagt, at de ikke kan støtte det.",
        "nb | Bystyret skal stemme over det nye budsjettet neste uke, selv om flere representanter allerede har sagt at de ikke kan støtte det.",
        "fi | Kaupunginvaltuusto äänestää ensi viikolla uudesta talousarviosta, vaikka useat jäsenet ovat jo sanoneet, etteivät he voi tukea sitä.",
        "pl | Rada miasta zagłosuje w przyszłym tygodniu nad nowym budżetem, choć kilku radnych już zapowiedziało, że go nie poprze.",
        "cs | Zastupitelstvo bude příští týden hlasovat o novém rozpočtu, přestože několik členů už řeklo, že ho nemůže podpořit.",
        "ru | Городской совет на следующей неделе проголосует за новый бюджет, хотя несколько депутатов уже заявили, что не смогут его поддержать.",
        "uk | Міська рада наступного тижня голосуватиме за новий бюджет, хоча кілька депутатів уже заявили, що не зможуть його підтримати.",
        "bg | Общинският съвет ще гласува новия бюджет следващата седмица, въпреки че няколко съветници вече казаха, че не могат да го подкрепят.",
        "tr | Belediye meclisi gelecek hafta yeni bütçeyi oylayacak, ancak birkaç üye şimdiden bütçeyi destekleyemeyeceğini söyledi.",
        "ar | سيصوت المجلس البلدي الأسبوع المقبل على الميزانية الجديدة، رغم أن عددا من الأعضاء قالوا إنهم لا يستطيعون دعمها.",
        "he | מועצת העיר תצביע בשבוע הבא על התקציב החדש, אף שכמה חברים כבר אמרו שלא יוכלו לתמוך בו.",
        "fa | شورای شهر هفته آینده درباره بودجه جدید رأی می‌گیرد، هرچند چند عضو گفته‌اند که نمی‌توانند از آن حمایت کنند.",
        "hi | नगर परिषद अगले सप्ताह नए बजट पर मतदान करेगी, हालांकि कई सदस्य पहले ही कह चुके हैं कि वे इसका समर्थन नहीं कर सकते।",
        "zh | 市议会将于下周就新预算进行表决，不过几名议员已经表示他们无法支持这一预算。",
        "ja | 市議会は来週、新しい予算案を採決するが、複数の議員はすでに支持できないと述べている。",
        "ko | 시의회는 다음 주 새 예산안을 표결할 예정이지만 여러 의원은 이미 지지할 수 없다고 밝혔다.",
        "el | Το δημοτικό συμβούλιο θα ψηφίσει την επόμενη εβδομάδα για τον νέο προϋπολογισμό, αν και αρκετά μέλη έχουν ήδη πει ότι δεν μπορούν να τον στηρίξουν.",
        "hu | A városi tanács jövő héten szavaz az új költségvetésről, bár több képviselő már azt mondta, hogy nem tudja támogatni.",
        "ro | Consiliul local va vota săptămâna viitoare noul buget, deși mai mulți membri au spus deja că nu îl pot susține.",
        "id | Dewan kota akan memberikan suara mengenai anggaran baru pekan depan, meskipun beberapa anggota sudah mengatakan bahwa mereka tidak dapat mendukungnya.",
        "vi | Hội đồng thành phố sẽ bỏ phiếu về ngân sách mới vào tuần tới, mặc dù một số thành viên đã nói rằng họ không thể ủng hộ."
      })
  void oneSentenceIsEnough(String language, String sentence) {
    assertThat(IDENTIFIER.identify(sentence).language()).isEqualTo(language);
    assertThat(IDENTIFIER.identify(sentence.toUpperCase(Locale.ROOT)).language())
        .as("in capitals")
        .isEqualTo(language);
    assertThat(IDENTIFIER.identify(sentence.repeat(40)).language())
        .as("as a long text")
        .isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "en | Firefighters rescued two dogs from a flooded cellar.",
        "en | Bridge closed after storm",
        "de | Die Feuerwehr rettete zwei Hunde aus einem überfluteten Keller.",
        "de | Brücke nach Sturm gesperrt",
        "fr | Les pompiers ont sauvé deux chiens d'une cave inondée.",
        "fr | Le pont fermé après la tempête",
        "es | Los bomberos rescataron a dos perros de un sótano inundado.",
        "es | Cierran el puente tras la tormenta",
        "it | I vigili del fuoco hanno salvato due cani da una cantina allagata.",
        "it | Chiuso il ponte dopo la tempesta",
        "pt | Os bombeiros resgataram dois cães de uma cave inundada.",
        "pt | Ponte fechada depois da tempestade",
        "nl | De brandweer redde twee honden uit een ondergelopen kelder.",
        "nl | Brug gesloten na storm",
        "sv | Brandmän räddade två hundar ur en översvämmad källare.",
        "sv | Bron stängd efter stormen",
        "da | Brandmænd reddede to hunde fra en oversvømmet kælder.",
        "nb | Brannfolk reddet to hunder fra en oversvømt kjeller.",
        "fi | Palomiehet pelastivat kaksi koiraa tulvivasta kellarista.",
        "pl | Strażacy uratowali dwa psy z zalanej piwnicy.",
        "cs | Hasiči zachránili dva psy ze zatopeného sklepa.",
        "ru | Пожарные спасли двух собак из затопленного подвала.",
        "ru | Мост закрыт после шторма",
        "uk | Пожежники врятували двох собак із затопленого підвалу.",
        "uk | Міст закрили після бурі",
        "tr | İtfaiyeciler su basan bodrumdan iki köpeği kurtardı.",
        "ar | أنقذ رجال الإطفاء كلبين من قبو غمرته المياه.",
        "zh | 消防员从被淹的地下室救出了两只狗。",
        "ja | 消防士は浸水した地下室から犬二匹を救出した。"
      })
  void aHeadlineIsRightOrUndetermined(String language, String headline) {
    assertThat(IDENTIFIER.identify(headline).language()).isIn(language, "und");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "OK",
        "12345 67.8% 2024-04-08",
        "@@@ ### $$$ %%%",
        "😀😀😀",
        "\uD83D",
        "xqzt wvrk pflm qwrt zxcv bnmk",
        "https://news.example/the-bridge-and-the-harbour-of-the-town"
      })
  void whatIsNoTextIsUndetermined(String text) {
    assertThat(IDENTIFIER.identify(text).language()).isEqualTo("und");
  }

  @Test
  void functionWordsSettleEnglishAndTheModelAgrees() {
    assertThat(IDENTIFIER.identify(ENGLISH.repeat(9))).isEqualTo(new Identified("en", 1));
    assertThat(IDENTIFIER.byModel(ENGLISH).language()).isEqualTo("en");
    assertThat(EnglishWords.settle(GERMAN.repeat(9), 400)).isFalse();
  }

  @Test
  void markupIsNoEnglish() {
    String page =
        ("<div class=\"the-article and-more\"><a href=\"https://www.news.example/the/story\">"
                + GERMAN
                + "</a></div>\n["
                + GERMAN
                + "](https://www.news.example/about-the-author-and-his-work)\n")
            .repeat(5);
    assertThat(IDENTIFIER.identify(page).language()).isEqualTo("de");
    assertThat(IDENTIFIER.identify(page.replace(GERMAN, ENGLISH)).language()).isEqualTo("en");
  }

  @Test
  void aForeignQuotationOrBylineDoesNotChangeTheLanguageOfAnArticle() {
    assertThat(IDENTIFIER.identify(ENGLISH.repeat(4) + GERMAN + ENGLISH.repeat(5)).language())
        .isEqualTo("en");
    assertThat(IDENTIFIER.identify(GERMAN.repeat(4) + ENGLISH + GERMAN.repeat(5)).language())
        .isEqualTo("de");
  }

  @Test
  void anEvenMixtureIsOneOfItsLanguagesOrUndetermined() {
    assertThat(IDENTIFIER.identify((ENGLISH + GERMAN).repeat(6)).language())
        .isIn("en", "de", "und");
  }

  @Test
  void severalThreadsGetTheSameAnswers() throws InterruptedException, ExecutionException {
    List<String> texts = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      int begin = random.nextInt(150);
      texts.add((i % 2 == 0 ? GERMAN : ENGLISH).substring(begin, begin + 100));
    }
    List<Identified> alone = texts.stream().map(IDENTIFIER::identify).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Identified>>> together = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        together.add(threads.submit(() -> texts.stream().map(IDENTIFIER::identify).toList()));
      }
      for (Future<List<Identified>> answers : together) {
        assertThat(answers.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }
}
