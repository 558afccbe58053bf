package org.harken.correspondence.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** A PDF looked at by veraPDF, and its words. */
public final class Verified {

  private Verified() {}

  /** PDF/A-2a and PDF/UA-1, or the test fails with what is wrong. */
  public static void accessibleAndLasting(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
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

  public static String words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  /** The words of each page. */
  public static List<String> pages(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      var pages = new java.util.ArrayList<String>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    }
  }
}
