package vn.tonghop.reports.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.reports.outline.TextFiller;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.edition.EditionFolder;

/** {@code index.html}: the edition's first page for whoever opens the folder. */
final class IndexPage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      body { font: 17px/1.5 "Times New Roman", "Liberation Serif", serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
      h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin-top: 1.6em; }
      .marking { font-weight: bold; border: 1px solid; padding: .3em .6em; text-align: center; }
      li { overflow-wrap: anywhere; } pre { overflow-x: auto; background: #f2f2f2; padding: .6em; }
      </style>
      </head>
      <body>
      %2$s<h1>%1$s</h1>
      <p>%3$s</p>
      <h2>Báo cáo</h2>
      <ul>
      %4$s</ul>
      <h2>Dữ liệu</h2>
      <p><a href="%8$s">%8$s</a> chứa các bảng đã in trong báo cáo (lược đồ <code>marts</code>).
      Mở bằng DuckDB từ phiên bản 1.2, chỉ đọc:</p>
      <pre>duckdb -readonly %8$s
      select table_name, comment from duckdb_tables() where schema_name = 'marts';
      from marts.%5$s;</pre>
      <p>Trong DBeaver: chọn kết nối DuckDB, trỏ tới tệp này và đặt <code>duckdb.read_only = true</code>.
      Trong Python: <code>duckdb.connect("%8$s", read_only=True)</code>.</p>
      <h2>Tất cả tệp</h2>
      <ul>
      %6$s</ul>
      <p>Mã SHA-256 của từng tệp ghi trong <a href="%9$s">%9$s</a>.</p>
      <h2>Nguồn số liệu và ghi chú</h2>
      <ul>
      %7$s</ul>
      </body>
      </html>
      """;

  private static final String DRAFT = "Dự thảo, chưa qua kiểm tra: ";
  private static final String UNRELEASED = "Dự thảo, chưa phát hành: ";

  private static final Map<String, String> EDITABLE =
      new TreeMap<>(
          Map.of(
              ".docx", " (Word, để biên tập)",
              ".xlsx", " (Excel, số liệu của các bảng)"));

  private IndexPage() {}

  static String of(EditionFolder workspace, Marts marts, int number) {
    Map<String, @Nullable Object> summary = marts.mart("edition__summary").rows().get(0);
    String title = "Báo cáo " + text(summary, "period_name_vi") + ", bản số " + number;
    String marking = text(summary, "marking_vi");
    List<String> files =
        workspace.listFiles().stream()
            .filter(
                name -> !name.equals(EditionFolder.INDEX) && !name.equals(EditionFolder.MANIFEST))
            .toList();
    return PAGE.formatted(
        escaped(title),
        marking.isEmpty() ? "" : "<p class=\"marking\">" + escaped(marking) + "</p>\n",
        escaped(text(summary, "coverage_text_vi") + "; " + text(summary, "with_figures_text_vi"))
            + ".",
        reports(files, marts, Verdict.in(workspace)),
        marts.listNames().stream()
            .filter(name -> name.endsWith("__scorecard"))
            .findFirst()
            .orElse("edition__summary"),
        files.stream().map(file -> link(file, file)).reduce("", String::concat),
        notes(marts),
        EditionFolder.WAREHOUSE,
        EditionFolder.MANIFEST);
  }

  private static String reports(List<String> files, Marts marts, Verdict verdict) {
    StringBuilder items = new StringBuilder();
    for (String file : files) {
      if (!file.endsWith(".pdf")) {
        continue;
      }
      String name = file.substring(0, file.length() - ".pdf".length());
      String title = status(code(name), verdict) + subject(name, marts);
      items.append(link(file, title + " (PDF)"));
      EDITABLE.forEach(
          (ending, label) -> {
            if (files.contains(name + ending)) {
              items.append(link(name + ending, title + label));
            }
          });
    }
    return items.toString();
  }

  private static String status(String report, Verdict verdict) {
    if (verdict.listHeld().contains(report)) {
      return DRAFT;
    }
    return verdict.unreleased() == Unreleased.HELD ? UNRELEASED : "";
  }

  /** Of a report in a folder, what all in it are and which of them it is. */
  private static String subject(String name, Marts marts) {
    String code = code(name);
    Report report = Contents.outline(marts, Outlines.shipped(), code);
    String text =
        code.equals(name)
            ? report.text("subject_vi")
            : report.text("folder_vi") + ": " + name.substring(code.length() + 1);
    Map<String, @Nullable Object> said =
        new LinkedHashMap<>(marts.mart("edition__summary").rows().get(0));
    if (code.equals(name) && !report.forEach().isOne()) {
      said.putAll(marts.mart(report.forEach().mart()).rows().get(0));
    }
    return new TextFiller(report, said, Map.of()).filled(text).replace('\n', ' ');
  }

  private static String code(String name) {
    return name.replaceFirst("/.*", "");
  }

  private static String notes(Marts marts) {
    Mart notes = marts.mart("edition__notes");
    StringBuilder items = new StringBuilder();
    for (Map<String, @Nullable Object> row : notes.rows()) {
      String note = text(row, "mark_text") + " " + text(row, "text_vi");
      items.append("<li>").append(linked(escaped(note.strip()))).append("</li>\n");
    }
    return items.toString();
  }

  private static String linked(String html) {
    return html.replaceAll(
        "(https?://(?:&amp;|[^\\s<;)&])*(?:&amp;|[^\\s<;)&.,]))", "<a href=\"$1\">$1</a>");
  }

  private static String link(String file, String label) {
    return "<li><a href=\"%s\">%s</a></li>\n".formatted(escaped(file), escaped(label));
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    Object value = row.get(column);
    return value == null ? "" : value.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
