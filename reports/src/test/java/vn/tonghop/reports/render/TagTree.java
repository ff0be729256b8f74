package vn.tonghop.reports.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A tagged PDF as whoever does not see it reads it.
 *
 * @param document the element that holds all others
 * @param paper the texts that are of no element
 */
record TagTree(Element document, List<String> paper) {

  /**
   * One element.
   *
   * @param text its own and that of the elements in it, without white space
   */
  record Element(
      String type, COSDictionary entries, String text, List<Element> kids, boolean hasObject) {

    /** This and all that it holds, in the order in which they are read. */
    Stream<Element> all() {
      return Stream.concat(Stream.of(this), kids.stream().flatMap(Element::all));
    }

    List<Element> all(String type) {
      return all().filter(element -> element.type().equals(type)).toList();
    }

    /** On how many pages its own text stands. */
    long countPages() {
      return TagTree.kids(entries).stream()
          .filter(kid -> !(kid instanceof COSDictionary held) || held.containsKey(COSName.MCID))
          .map(kid -> (kid instanceof COSDictionary held ? held : entries))
          .map(held -> held.getCOSDictionary(COSName.PG))
          .distinct()
          .count();
    }

    String attribute(String name) {
      COSDictionary attributes = entries.getCOSDictionary(COSName.A);
      COSBase value =
          attributes == null ? null : attributes.getDictionaryObject(COSName.getPDFName(name));
      if (value instanceof COSInteger number) {
        return Integer.toString(number.intValue());
      }
      return value instanceof COSName word ? word.getName() : "";
    }
  }

  static TagTree of(Path file) {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
      List<String> paper = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        PDFMarkedContentExtractor marks = new PDFMarkedContentExtractor();
        marks.processPage(page);
        Map<Integer, String> ofPage = new HashMap<>();
        for (PDMarkedContent mark : marks.getMarkedContents()) {
          if (mark.getMCID() < 0) {
            paper.add(text(mark));
          } else {
            ofPage.merge(mark.getMCID(), text(mark), String::concat);
          }
        }
        texts.put(page.getCOSObject(), ofPage);
      }
      COSDictionary root =
          pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
      COSBase only = root.getDictionaryObject(COSName.K);
      COSDictionary document =
          (COSDictionary) (only instanceof COSArray array ? array.getObject(0) : only);
      return new TagTree(
          element(document, texts), paper.stream().filter(t -> !t.isEmpty()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Element element(
      COSDictionary entries, Map<COSDictionary, Map<Integer, String>> texts) {
    StringBuilder text = new StringBuilder();
    List<Element> kids = new ArrayList<>();
    boolean hasObject = false;
    for (COSBase kid : kids(entries)) {
      if (kid instanceof COSInteger mark) {
        text.append(
            Objects.requireNonNull(
                texts.get(entries.getCOSDictionary(COSName.PG)).get(mark.intValue())));
      } else if (kid instanceof COSDictionary held && held.containsKey(COSName.MCID)) {
        text.append(
            Objects.requireNonNull(
                texts.get(held.getCOSDictionary(COSName.PG)).get(held.getInt(COSName.MCID))));
      } else if (kid instanceof COSDictionary held && held.containsKey(COSName.OBJ)) {
        hasObject = true;
      } else {
        Element held = element((COSDictionary) kid, texts);
        kids.add(held);
        text.append(held.text());
      }
    }
    return new Element(
        entries.getNameAsString(COSName.S), entries, text.toString(), kids, hasObject);
  }

  private static List<COSBase> kids(COSDictionary entries) {
    List<COSBase> kids = new ArrayList<>();
    COSBase held = entries.getDictionaryObject(COSName.K);
    if (held instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        kids.add(array.getObject(i));
      }
    } else if (held != null) {
      kids.add(held);
    }
    return kids;
  }

  private static String text(PDMarkedContent mark) {
    StringBuilder text = new StringBuilder();
    for (Object held : mark.getContents()) {
      if (held instanceof TextPosition letter) {
        text.append(letter.getUnicode());
      } else if (held instanceof PDMarkedContent inner) {
        text.append(text(inner));
      }
    }
    return withoutSpace(text.toString());
  }

  /** What of a text does not depend on where its lines end. */
  static String withoutSpace(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\ufeff]+", "");
  }
}
