package org.harken.correspondence.output;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of the Word letter: a file made from nothing has none, not even headings. */
final class WordStyles {

  private static final String FONT = "Arial";

  private WordStyles() {}

  static void add(XWPFDocument document, String language) {
    XWPFStyles styles = document.createStyles();
    styles.setSpellingLanguage(language);
    CTStyle normal = style("Normal", "Normal");
    normal.setDefault(true);
    letters(normal.addNewRPr(), 24, false, "1C2626");
    normal.addNewPPr().addNewSpacing().setAfter(BigInteger.valueOf(140));
    styles.addStyle(new XWPFStyle(normal, styles));
    styles.addStyle(new XWPFStyle(heading(1, 32, "0B4F4C"), styles));
    styles.addStyle(new XWPFStyle(heading(2, 26, "0B4F4C"), styles));
    styles.addStyle(new XWPFStyle(heading(3, 24, "0B6B66"), styles));
    CTStyle list = style("ListParagraph", "List Paragraph");
    list.addNewBasedOn().setVal("Normal");
    styles.addStyle(new XWPFStyle(list, styles));
  }

  private static CTStyle heading(int level, int halfPoints, String color) {
    CTStyle heading = style("Heading" + level, "heading " + level);
    heading.addNewBasedOn().setVal("Normal");
    heading.addNewNext().setVal("Normal");
    heading.addNewQFormat();
    var paragraph = heading.addNewPPr();
    paragraph.addNewKeepNext();
    var spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.valueOf(level == 3 ? 60 : 220));
    spacing.setAfter(BigInteger.valueOf(60));
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    letters(heading.addNewRPr(), halfPoints, true, color);
    return heading;
  }

  private static CTStyle style(String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.setType(STStyleType.PARAGRAPH);
    style.addNewName().setVal(name);
    return style;
  }

  private static void letters(CTRPr run, int halfPoints, boolean bold, String color) {
    var fonts = run.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setCs(FONT);
    if (bold) {
      run.addNewB();
    }
    run.addNewColor().setVal(color);
    run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
  }

  static BigInteger list(XWPFDocument document) {
    CTAbstractNum numbering = CTAbstractNum.Factory.newInstance();
    numbering.setAbstractNumId(BigInteger.ZERO);
    var level = numbering.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal("•");
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(500));
    indent.setHanging(BigInteger.valueOf(250));
    var created = document.createNumbering();
    return created.addNum(created.addAbstractNum(new XWPFAbstractNum(numbering)));
  }
}
