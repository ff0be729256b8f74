package vn.tonghop.warehouse.workbook.annotate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SaidTogether;
import vn.tonghop.warehouse.workbook.guard.FileKind;
import vn.tonghop.warehouse.workbook.guard.InertText;

/**
 * The answer to a sender of CSV: all findings as CSV, with the sender's own separator, in UTF-8
 * with the mark by which a spreadsheet knows it. What was found is quoted so that it stays text.
 */
public final class FindingsCsv {

  private static final List<String> HEADINGS =
      List.of("STT", "Mức", "Trang", "Ô", "Đang ghi", "Cần là", "Vấn đề và cách sửa");

  private final char separator;

  private FindingsCsv(char separator) {
    this.separator = separator;
  }

  /** The form of answer that an original of some kind asks for; empty if it is no CSV. */
  public static Optional<FindingsCsv> findFor(FileKind original) {
    return original instanceof FileKind.Csv csv
        ? Optional.of(new FindingsCsv(csv.separator()))
        : Optional.empty();
  }

  /** Writes all findings. */
  public void write(Path target, List<Finding> findings) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setRecordSeparator("\r\n").get();
    try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      try (CSVPrinter csv = new CSVPrinter(out, format)) {
        csv.printRecord(HEADINGS);
        List<Finding> worklist = SaidTogether.of(Worklist.of(findings));
        for (int at = 0; at < worklist.size(); at++) {
          csv.printRecord(fields(at + 1, worklist.get(at)));
        }
      }
    }
  }

  private static List<String> fields(int number, Finding finding) {
    return Stream.of(
            Integer.toString(number),
            finding.rejects() ? "phải sửa" : "lưu ý",
            finding.sheet(),
            finding.cell(),
            finding.found(),
            finding.expected(),
            finding.messageVi())
        .map(text -> InertText.of(text).csv())
        .toList();
  }
}
