package org.harken.correspondence.output;

import java.util.List;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.model.LetterDocument.Tagline;
import org.springframework.stereotype.Component;

/** Sets a letter as an accessible PDF: PDF/A-2a and PDF/UA-1, 12 point, US Letter. */
@Component
public class LetterPdf {

  private final Fonts fonts;
  private final PdfPress press;
  private final String style = PdfPress.style("letter.css");

  LetterPdf(Fonts fonts) {
    this.fonts = fonts;
    this.press = new PdfPress(fonts);
  }

  public byte[] print(LetterDocument document) {
    LetterDocument letter = document.withHelp(printable(document.help().lines()));
    List<String> families = fonts.familiesFor(letter.words() + letter.help().lines());
    return press.set(LetterHtml.write(letter, fonts, style, families), families);
  }

  private List<Tagline> printable(List<Tagline> lines) {
    return lines.stream()
        .filter(line -> fonts.unprintable(line.name() + line.text()).isEmpty())
        .toList();
  }
}
