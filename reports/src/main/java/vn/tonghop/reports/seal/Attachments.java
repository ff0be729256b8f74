package vn.tonghop.reports.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files within a PDF, which are the data of the whole document (ISO 19005-3, annex E). */
final class Attachments {

  /** One of them. */
  record Attachment(String name, String type, String wordsVi, byte[] content) {}

  private Attachments() {}

  static Attachment csv(String name, byte[] content) {
    return new Attachment(name, "text/csv", "Số liệu in trong báo cáo, kèm nguồn", content);
  }

  static Attachment workbook(String name, Path file) throws IOException {
    return new Attachment(
        name,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Các bảng của báo cáo",
        Files.readAllBytes(file));
  }

  static void add(PDDocument pdf, ZonedDateTime at, List<Attachment> attachments)
      throws IOException {
    Calendar date = GregorianCalendar.from(at);
    Map<String, PDComplexFileSpecification> files = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment : attachments) {
      PDEmbeddedFile file =
          new PDEmbeddedFile(
              pdf, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
      file.setSubtype(attachment.type());
      file.setSize(attachment.content().length);
      file.setCreationDate(date);
      file.setModDate(date);
      PDComplexFileSpecification named = new PDComplexFileSpecification();
      named.setFile(attachment.name());
      named.setFileUnicode(attachment.name());
      named.setFileDescription(attachment.wordsVi());
      named.setEmbeddedFile(file);
      named.setEmbeddedFileUnicode(file);
      named.getCOSObject().setName("AFRelationship", "Data");
      associated.add(named);
      files.put(attachment.name(), named);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(names);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }

  /** The contents of the files within a PDF, by their names. */
  static Map<String, byte[]> in(PDDocument pdf) throws IOException {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
    if (names == null || names.getEmbeddedFiles() == null) {
      return contents;
    }
    Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
    if (files != null) {
      for (Map.Entry<String, PDComplexFileSpecification> file : files.entrySet()) {
        contents.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
      }
    }
    return contents;
  }
}
