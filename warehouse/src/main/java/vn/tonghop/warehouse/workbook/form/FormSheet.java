package vn.tonghop.warehouse.workbook.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A sheet of a form.
 *
 * @param name the sheet's name in data, such as {@code figures}
 * @param titleVi the title on its tab
 * @param rows where its rows come from
 * @param rowWords the grain, "One row per …"
 * @param groups the group's code to the line that is printed over its rows
 * @param howToVi the lines of instruction above the table
 * @param answerColumns the columns of which one must be filled for a row to count as answered
 * @param answerCodes column to codes that count as an answer by themselves
 */
public record FormSheet(
    String name,
    String titleVi,
    RowPlan rows,
    String rowWords,
    Map<String, String> groups,
    List<String> howToVi,
    List<String> answerColumns,
    Map<String, List<String>> answerCodes,
    List<FormColumn> columns) {

  /** What the line that names the collection begins with. */
  public static final String PERIOD_LINE = "Kỳ báo cáo:";

  /** What the line that names the deadline begins with. */
  public static final String DEADLINE_LINE = "Hạn gửi:";

  public FormSheet {
    groups = Map.copyOf(groups);
    howToVi = List.copyOf(howToVi);
    answerColumns = List.copyOf(answerColumns);
    answerCodes = Map.copyOf(answerCodes);
    columns = List.copyOf(columns);
  }

  /** Whether the head of the agency releases the workbook here, and nothing is reported. */
  public boolean isRelease() {
    return rows.source().equals(RowPlan.RELEASE);
  }

  public Optional<FormColumn> findColumn(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  public List<FormColumn> listKeys() {
    return columns.stream().filter(FormColumn::isKey).toList();
  }

  /**
   * A row's key, its parts joined with a slash.
   *
   * @param text what the row has in a column; empty where nothing is
   */
  public String key(UnaryOperator<String> text) {
    return listKeys().stream()
        .map(column -> text.apply(column.name()))
        .collect(Collectors.joining("/"));
  }

  /**
   * Whether a row is answered: with a value, or with a status that stands for one.
   *
   * @param text what the row has in a column; empty where nothing is
   */
  public boolean isAnswered(UnaryOperator<String> text) {
    return answerColumns.stream().anyMatch(column -> !text.apply(column).isEmpty())
        || answerCodes.entrySet().stream()
            .anyMatch(codes -> codes.getValue().contains(text.apply(codes.getKey())));
  }

  public List<FormColumn> listEntries() {
    return columns.stream().filter(FormColumn::isEntry).toList();
  }

  /** The columns that an officer fills in, at least in a row that he adds. */
  public List<FormColumn> listWritable() {
    return columns.stream().filter(c -> c.isEntry() || c.isGiven()).toList();
  }

  /** The columns in which figures are printed for the officer to compare with. */
  public List<FormColumn> listPrintedNumbers() {
    return columns.stream().filter(c -> !c.isStored() && c.isNumber()).toList();
  }

  /** The columns of which a later workbook shows what a row said. */
  public Set<String> listShownLater() {
    return columns.stream()
        .map(FormColumn::earlier)
        .filter(column -> !column.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The columns that the landed Parquet keeps. */
  public List<FormColumn> listStored() {
    return columns.stream().filter(FormColumn::isStored).toList();
  }

  /** Whether a column prints the unit of other columns' numbers, row by row. */
  public boolean isUnit(FormColumn column) {
    String named = "{" + column.name() + "}";
    return columns.stream().anyMatch(other -> other.unitVi().equals(named));
  }

  /**
   * What an officer reads of which row it is; its key where nothing is printed of it.
   *
   * @param text what the row has in a column; empty where nothing is
   */
  public String label(UnaryOperator<String> text) {
    String printed =
        columns.stream()
            .filter(FormColumn::isNaming)
            .map(column -> text.apply(column.name()))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(" – "));
    return printed.isEmpty() ? key(text) : printed;
  }

  /** The first of the columns that tell which row it is. */
  public Optional<String> findName() {
    return columns.stream().filter(FormColumn::isNaming).map(FormColumn::name).findFirst();
  }
}
