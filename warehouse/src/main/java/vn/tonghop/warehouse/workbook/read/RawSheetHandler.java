package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Hands over a sheet's rows one by one as its XML streams by; keeps merged ranges. */
final class RawSheetHandler extends DefaultHandler {

  private static final Pattern RANGE =
      Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}(:[A-Z]{1,3}[1-9]\\d{0,6})?");

  /** As what LibreOffice saves a truth value that stands in a cell for numbers. */
  private static final Pattern TRUTH = Pattern.compile("(?:TRUE|FALSE)\\(\\)");

  /** What a cell has once or not at all. */
  private static final Set<String> ONCE = Set.of("v", "f", "is");

  private final SharedTexts shared;
  private final Looks looks;
  private final Consumer<List<RawCell>> rows;
  private final List<String> mergedRanges = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Places places = new Places();
  private final BitSet hiddenColumns = new BitSet();
  private List<RawCell> row = new ArrayList<>();
  private int rowNumber;
  private boolean isRowHidden;
  private int column = -1;
  private String type = "n";
  private String value = "";
  private final Set<String> said = new HashSet<>();
  private boolean isInCell;
  private boolean isInValue;
  private boolean isFormula;
  private boolean isTruth;
  private final RichText inline = new RichText();
  private Look look = Look.PLAIN;

  RawSheetHandler(SharedTexts shared, Looks looks, Consumer<List<RawCell>> rows) {
    this.shared = shared;
    this.looks = looks;
    this.rows = rows;
  }

  List<String> mergedRanges() {
    return mergedRanges;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    if (isInValue) {
      throw new IllegalArgumentException(
          "Cannot read a value with <%s> in it: expected a value alone".formatted(localName));
    }
    isInValue = localName.equals("v") || localName.equals("f");
    if (isInCell && ONCE.contains(localName) && !said.add(localName)) {
      throw new IllegalArgumentException(
          "Cannot read a cell with <%s> twice: expected one value".formatted(localName));
    }
    switch (localName) {
      case "col" -> startColumns(attributes);
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "f" -> {
        isFormula = true;
        text.setLength(0);
      }
      case "mergeCell" -> mergedRanges.add(range(String.valueOf(attributes.getValue("ref"))));
      default -> {
        // Nothing else in a sheet is ours.
      }
    }
    if (localName.equals("v") || localName.equals("t")) {
      text.setLength(0);
    }
    inline.start(localName, attributes);
  }

  private static String range(String text) {
    if (!RANGE.matcher(text).matches()) {
      throw new IllegalArgumentException("Cannot read merged range '%s'".formatted(text));
    }
    // Written from whichever corner, it is the same range.
    String[] corners = text.split(":");
    CellReference one = new CellReference(corners[0]);
    CellReference other = new CellReference(corners[corners.length - 1]);
    CellRangeAddress range =
        new CellRangeAddress(
            Math.min(one.getRow(), other.getRow()),
            Math.max(one.getRow(), other.getRow()),
            Math.min(one.getCol(), other.getCol()),
            Math.max(one.getCol(), other.getCol()));
    range.validate(SpreadsheetVersion.EXCEL2007);
    return range.formatAsString();
  }

  private void startColumns(Attributes attributes) {
    if (isHidden(attributes)) {
      int last = Integer.parseInt(attributes.getValue("max"));
      hiddenColumns.set(
          Integer.parseInt(attributes.getValue("min")) - 1,
          Math.min(last, SpreadsheetVersion.EXCEL2007.getMaxColumns()));
    }
  }

  private static boolean isHidden(Attributes attributes) {
    String hidden = attributes.getValue("hidden");
    return "1".equals(hidden) || "true".equals(hidden);
  }

  private void startRow(Attributes attributes) {
    String number = attributes.getValue("r");
    isRowHidden = isHidden(attributes);
    rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
    places.startRow(rowNumber);
    column = -1;
    row = new ArrayList<>();
  }

  private void startCell(Attributes attributes) {
    String address = attributes.getValue("r");
    String cellType = attributes.getValue("t");
    column = address == null ? column + 1 : RawCell.columnOf(address);
    places.startCell(column, address);
    type = cellType == null ? "n" : cellType;
    look = looks.of(attributes.getValue("s"));
    if (isRowHidden || hiddenColumns.get(column)) {
      look = look.hidden();
    }
    value = "";
    isFormula = false;
    isTruth = false;
    isInCell = true;
    said.clear();
    inline.clear();
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
    inline.characters(characters, start, length);
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    inline.end(localName);
    isInValue = false;
    switch (localName) {
      case "v" -> value = text.toString();
      case "f" -> isTruth = TRUTH.matcher(text).matches();
      case "c" -> endCell();
      case "row" -> {
        places.endRow();
        rows.accept(row);
      }
      default -> {
        // Nothing else in a sheet is ours.
      }
    }
  }

  private void endCell() {
    isInCell = false;
    places.endCell();
    RawCell.Kind kind =
        switch (type) {
          case "s", "str", "inlineStr", "d" -> RawCell.Kind.TEXT;
          case "b" -> RawCell.Kind.BOOLEAN;
          case "e" -> RawCell.Kind.ERROR;
          default -> isTruth ? RawCell.Kind.BOOLEAN : RawCell.Kind.NUMBER;
        };
    RawCell cell = new RawCell(rowNumber, column, kind, content(), look, isFormula);
    if (!cell.isBlank()) {
      row.add(cell);
    }
  }

  /** What the cell holds; a string that is shared or rich may be struck out in part. */
  private String content() {
    boolean isShared = type.equals("s") && !value.isBlank();
    int index = isShared ? Integer.parseInt(value.strip()) : -1;
    String content =
        switch (type) {
          case "s" -> isShared ? shared.text(index) : "";
          case "inlineStr" -> inline.text().isBlank() ? OfficeText.clean(value) : inline.text();
          case "str" -> OfficeText.clean(value);
          default -> value;
        };
    if (isShared && shared.isStruck(index) || inline.isStruck()) {
      look = look.struck();
    }
    return content;
  }
}
