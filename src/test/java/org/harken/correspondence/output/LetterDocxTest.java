package org.harken.correspondence.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.model.Composition;
import org.harken.correspondence.model.SampleLetters;
import org.harken.correspondence.model.Templates;
import org.junit.jupiter.api.Test;

class LetterDocxTest {

  @Test
  void hasRealHeadingsListsLanguageAndTitle() throws Exception {
    var letter =
        new Composition(Templates.load())
            .compose(
                LetterKind.RESOLUTION, "es", SampleLetters.spanish(), SampleLetters.facts("es"));
    byte[] docx = new LetterDocx().print(letter);
    Files.write(Files.createDirectories(Path.of("target/letters")).resolve("spanish.docx"), docx);

    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getProperties().getCoreProperties().getTitle()).startsWith("Nuestra");
      assertThat(document.getParagraphs())
          .filteredOn(paragraph -> "Heading1".equals(paragraph.getStyle()))
          .singleElement()
          .extracting(XWPFParagraph::getText)
          .isEqualTo(letter.title());
      assertThat(document.getParagraphs())
          .filteredOn(paragraph -> paragraph.getNumID() != null)
          .extracting(XWPFParagraph::getText)
          .contains("Desde el lunes una persona lleva el teléfono del timbre.");
      assertThat(document.getStyle().toString()).contains("\"es\"");
    }
  }
}
