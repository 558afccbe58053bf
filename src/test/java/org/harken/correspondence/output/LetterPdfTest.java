package org.harken.correspondence.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.model.Composition;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.model.LetterFacts;
import org.harken.correspondence.model.LetterFacts.RaisedIssue;
import org.harken.correspondence.model.SampleLetters;
import org.harken.correspondence.model.Templates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class LetterPdfTest {

  private static final Fonts FONTS = new Fonts("");
  private static final LetterPdf PDF = new LetterPdf(FONTS);
  private static final Composition COMPOSITION = new Composition(Templates.load());

  @BeforeAll
  static void startVeraPdf() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void isAccessibleAndLastingInEnglish() throws Exception {
    byte[] pdf =
        print(
            "english",
            LetterKind.RESOLUTION,
            "en",
            SampleLetters.english(),
            SampleLetters.facts("en"));
    isLawful(pdf);
    assertThat(words(pdf))
        .contains("Dear Ngozi Okafor,", "38 minutes", "State Health Department", "Page 1 of");
  }

  @Test
  void isAccessibleAndLastingInSpanish() throws Exception {
    byte[] pdf =
        print(
            "spanish",
            LetterKind.RESOLUTION,
            "es",
            SampleLetters.spanish(),
            SampleLetters.facts("es"));
    isLawful(pdf);
    assertThat(words(pdf)).contains("Nuestra respuesta", "23 de noviembre de 2026", "Página 1 de");
  }

  @Test
  void isAccessibleWhereItIsLong() throws Exception {
    var issues = new ArrayList<RaisedIssue>();
    var passages = new ArrayList<Passage>();
    for (int i = 1; i <= 12; i++) {
      UUID id = new UUID(3, i);
      issues.add(new RaisedIssue(id, i, "SAFETY", "Safety", "Thing number " + i + " went wrong."));
      passages.add(
          new Passage(
              id,
              "We asked the ward. We found the note of that day. ".repeat(12)
                  + "\n\n- One.\n- Two."));
    }
    LetterText text = with(SampleLetters.english(), passages);
    byte[] pdf =
        print(
            "long",
            LetterKind.RESOLUTION,
            "en",
            text,
            SampleLetters.facts("en", "Ngozi Okafor", issues));
    isLawful(pdf);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(4);
    }
  }

  @Test
  void printsArabicAndHebrewNames() throws Exception {
    LetterFacts facts =
        SampleLetters.facts(
            "en",
            "ליאת כהן",
            List.of(
                new RaisedIssue(
                    SampleLetters.FIRST, 1, "SAFETY", "Safety", "My father محمد علي waited.")));
    byte[] pdf = print("rtl", LetterKind.RESOLUTION, "en", SampleLetters.english(), facts);
    isLawful(pdf);
    assertThat(FONTS.unprintable("ליאת כהן محمد علي Nguyễn Đỗ Ольга")).isEmpty();
  }

  @Test
  void isAccessibleAsProgressLetterAndAcknowledgement() throws Exception {
    LetterText text = SampleLetters.english();
    isLawful(print("interim", LetterKind.INTERIM, "en", text, SampleLetters.facts("en")));
    isLawful(
        print(
            "ack", LetterKind.ACKNOWLEDGEMENT, "es", LetterText.EMPTY, SampleLetters.facts("es")));
  }

  @Test
  void saysWhichLettersNoFontHas() {
    assertThat(FONTS.unprintable("Señora 王秀英, नमस्ते")).contains("王", "न").doesNotContain("S");
  }

  @Test
  void leavesOutSymbolsRatherThanPrintBoxes() {
    assertThat(FONTS.printable("Angry 🤬\uFE0F now\uD83D")).isEqualTo("Angry  now");
  }

  @Test
  void neverTellsTheSeverity() throws Exception {
    byte[] pdf =
        print(
            "severity",
            LetterKind.RESOLUTION,
            "en",
            SampleLetters.english(),
            SampleLetters.facts("en"));
    assertThat(words(pdf).toLowerCase(java.util.Locale.ROOT)).doesNotContain("severity");
  }

  private static byte[] print(
      String name, LetterKind kind, String language, LetterText text, LetterFacts facts)
      throws IOException {
    LetterDocument document = COMPOSITION.compose(kind, language, text, facts);
    byte[] pdf = PDF.print(document);
    Path folder = Files.createDirectories(Path.of("target/letters"));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    return pdf;
  }

  private static LetterText with(LetterText text, List<Passage> passages) {
    return new LetterText(
        text.contact(), text.steps(), text.results(), text.completedOn(), null, passages, null, "");
  }

  private static String words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  private static void isLawful(byte[] pdf) throws Exception {
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
      try (var parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          var validator =
              Foundries.defaultInstance().createValidator(flavour, 20, false, false, false)) {
        ValidationResult result = validator.validate(parser);
        assertThat(result.isCompliant()).as("%s: %s", flavour, result.getTestAssertions()).isTrue();
      }
    }
  }
}
