package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of one table as somebody wrote them: those of a CSV file, or of a sheet of a workbook.
 *
 * @param file as a person knows it, such as {@code catalog/agencies.csv} or {@code 2026.xlsx sheet
 *     targets}
 * @param path where it lies in a catalog, such as {@code plans/2026/targets.csv}; the table's name
 *     alone if all columns stand in it
 */
public record Sheet(String file, String path, Way way, List<String> header, List<Line> lines) {

  /** How cells are parted, which tells how numbers are written and where a cell stands. */
  public enum Way {
    COMMAS,
    SEMICOLONS,
    CELLS
  }

  /**
   * A row as it was written.
   *
   * @param number its line in the file, or its row in the sheet
   * @param stored the cells, counted from 0, that hold a number, which has one reading only
   */
  public record Line(long number, List<String> texts, Set<Integer> stored) {
    public Line {
      texts = List.copyOf(texts);
      stored = Set.copyOf(stored);
    }

    /** A row of texts alone. */
    public Line(long number, List<String> texts) {
      this(number, texts, Set.of());
    }
  }

  /** A sheet of rows, each a text for a column; what a row does not say is empty. */
  public static Sheet ofRows(
      String name, List<String> header, Collection<Map<String, String>> rows) {
    List<Line> lines = new ArrayList<>();
    for (Map<String, String> row : rows) {
      lines.add(
          new Line(
              lines.size() + 2L,
              header.stream().map(column -> row.getOrDefault(column, "")).toList()));
    }
    return new Sheet(name, name, Way.CELLS, header, lines);
  }

  Sheet withoutLines() {
    return new Sheet(file, path, way, header, List.of());
  }

  public Sheet {
    header = List.copyOf(header);
    lines = List.copyOf(lines);
  }
}
