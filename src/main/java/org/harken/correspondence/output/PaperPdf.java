package org.harken.correspondence.output;

import java.util.List;
import org.harken.cases.Paper;
import org.harken.cases.PaperPress;
import org.springframework.stereotype.Component;

/** Sets a whole file as letters are set: PDF/A-2a and PDF/UA-1, every page with its number. */
@Component
public class PaperPdf implements PaperPress {

  private final Fonts fonts;
  private final PdfPress press;
  private final String style = PdfPress.style("letter.css") + PdfPress.style("paper.css");

  PaperPdf(Fonts fonts) {
    this.fonts = fonts;
    this.press = new PdfPress(fonts);
  }

  @Override
  public byte[] set(Paper paper) {
    List<String> families = fonts.familiesFor(paper.words());
    return press.set(PaperHtml.write(paper, fonts, style, families), families);
  }
}
