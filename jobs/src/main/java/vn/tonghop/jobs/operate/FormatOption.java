package vn.tonghop.jobs.operate;

import java.util.List;
import picocli.CommandLine.Option;

/** The option of commands that print a table: for people, or for programs. */
final class FormatOption {

  /** How rows are printed. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private Format format;

  boolean isForEyes() {
    return format == Format.TABLE;
  }

  /** Prints rows of texts under a header. */
  String print(List<String> header, List<List<String>> rows) {
    return switch (format) {
      case TABLE -> TextTable.aligned(header, rows);
      case CSV -> TextTable.csv(header, rows);
      case JSON -> TextTable.json(header, rows);
    };
  }
}
