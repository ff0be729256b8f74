package vn.tonghop.reports.seal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Failure;

/** The structure of a report whose template has no place for what is filled in. */
class TagsTest {

  @Test
  void saysOfAPlaceThatThereIsNoneWhichAndWhereItIsExpected() throws IOException {
    COSDictionary names = new COSDictionary();
    COSArray another = new COSArray();
    another.add(new COSString("another"));
    another.add(new COSDictionary());
    names.setItem(COSName.NAMES, another);
    for (COSDictionary tree : new COSDictionary[] {names, null}) {
      try (PDDocument pdf = new PDDocument()) {
        COSDictionary root = new COSDictionary();
        root.setItem(COSName.PARENT_TREE, new COSDictionary());
        root.setItem(COSName.ID_TREE, tree);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
        Tags tags = new Tags(pdf);
        assertThatThrownBy(
                () -> tags.addField(new PDAnnotationWidget(), new PDPage(), Seal.SIGNATURE_PLACE))
            .isInstanceOf(Failure.class)
            .hasMessage(
                "Cannot seal the report: no element of its structure is named 'chu-ky', expected one where its template has the place to be filled in");
      }
    }
  }
}
