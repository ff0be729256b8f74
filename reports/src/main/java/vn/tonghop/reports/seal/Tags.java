package vn.tonghop.reports.seal;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import vn.tonghop.warehouse.Failure;

/**
 * The structure that a report was printed with, to which what is followed and filled in on its
 * pages is added (ISO 32000-1, 14.7).
 */
final class Tags {

  private final COSDictionary root;

  /** What pages' marks, and each of what is added, are of: by the numbers that they bear. */
  private final TreeMap<Integer, COSBase> parents = new TreeMap<>();

  Tags(PDDocument pdf) {
    this.root =
        Objects.requireNonNull(
            pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT),
            "a report is printed with tags");
    collect(root.getCOSDictionary(COSName.PARENT_TREE));
  }

  private void collect(COSDictionary tree) {
    COSArray kids = tree.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      collect((COSDictionary) kids.getObject(i));
    }
    COSArray numbers = tree.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i < numbers.size(); i += 2) {
      parents.put(numbers.getInt(i), numbers.get(i + 1));
    }
  }

  /** Adds a link after what it is drawn over: what is marked so on its page. */
  void addLink(PDAnnotation link, PDPage page, int mark) {
    COSArray marks = (COSArray) resolved(parents.get(page.getStructParents()));
    COSDictionary parent = (COSDictionary) marks.getObject(mark);
    COSDictionary element = new COSDictionary();
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setItem(COSName.S, COSName.getPDFName("Link"));
    element.setItem(COSName.P, parent);
    COSArray kids = kids(parent);
    kids.add(place(kids, parent, page, mark), element);
    addTo(element, link, page);
  }

  /**
   * Sets a field in the element of a name.
   *
   * @throws Failure if there is none
   */
  void addField(PDAnnotation field, PDPage page, String name) {
    COSDictionary named = root.getCOSDictionary(COSName.ID_TREE);
    COSArray names = named == null ? null : named.getCOSArray(COSName.NAMES);
    for (int i = 0; names != null && i < names.size(); i += 2) {
      if (names.getString(i).equals(name)) {
        addTo((COSDictionary) names.getObject(i + 1), field, page);
        return;
      }
    }
    throw new Failure(
        "Cannot seal the report: no element of its structure is named '%s', expected one where its template has the place to be filled in"
            .formatted(name));
  }

  /** Writes what was added. */
  void close() {
    COSArray numbers = new COSArray();
    for (Map.Entry<Integer, COSBase> parent : parents.entrySet()) {
      numbers.add(COSInteger.get(parent.getKey()));
      numbers.add(parent.getValue());
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.setItem(COSName.PARENT_TREE, tree);
    root.setInt(COSName.PARENT_TREE_NEXT_KEY, parents.lastKey() + 1);
  }

  private void addTo(COSDictionary element, PDAnnotation annotation, PDPage page) {
    COSDictionary object = new COSDictionary();
    object.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
    object.setItem(COSName.OBJ, annotation);
    object.setItem(COSName.PG, page);
    object.setDirect(true);
    element.setItem(COSName.K, object);
    element.setItem(COSName.PG, page);
    int number = parents.lastKey() + 1;
    parents.put(number, element);
    annotation.setStructParent(number);
  }

  private static COSArray kids(COSDictionary parent) {
    COSBase kids = parent.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      return array;
    }
    COSArray array = new COSArray();
    array.add(kids);
    parent.setItem(COSName.K, array);
    return array;
  }

  /** Behind a mark and the links that stand there. */
  private static int place(COSArray kids, COSDictionary parent, PDPage page, int mark) {
    int at = 0;
    while (!isMark(kids.getObject(at), parent, page, mark)) {
      at++;
    }
    at++;
    while (at < kids.size()
        && kids.getObject(at) instanceof COSDictionary kid
        && kid.containsKey(COSName.S)) {
      at++;
    }
    return at;
  }

  private static boolean isMark(COSBase kid, COSDictionary parent, PDPage page, int mark) {
    return kid instanceof COSNumber number
            && number.intValue() == mark
            && parent.getCOSDictionary(COSName.PG) == page.getCOSObject()
        || kid instanceof COSDictionary content
            && content.getInt(COSName.MCID) == mark
            && content.getCOSDictionary(COSName.PG) == page.getCOSObject();
  }

  private static COSBase resolved(COSBase base) {
    return base instanceof COSObject object ? object.getObject() : base;
  }
}
