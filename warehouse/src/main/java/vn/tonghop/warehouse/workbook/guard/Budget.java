package vn.tonghop.warehouse.workbook.guard;

import java.util.HashMap;
import java.util.Map;

/** What looking at one file has used up so far; refuses the file once a limit is passed. */
final class Budget {

  private static final long RATIO_FLOOR_BYTES = 5L << 20;

  private static final int MAX_DEPTH = 200;
  private static final int MAX_NAMES = 5_000;
  private static final int LONGEST_NAME = 40;

  /** Elements of one name in all parts: an issued form has none fifty times but rows and cells. */
  private static final int MAX_ELEMENTS = 20_000;

  /** Elements that a library searches one by one for each of them, and those that cells are. */
  private static final Map<String, Integer> ELEMENTS =
      Map.ofEntries(
          Map.entry("hyperlink", 2_000),
          Map.entry("definedName", 2_000),
          Map.entry("mergeCell", 2_000),
          Map.entry("dataValidation", 2_000),
          Map.entry("conditionalFormatting", 2_000),
          Map.entry("comment", 4_000),
          Map.entry("shape", 4_000),
          Map.entry("sheet", 200),
          Map.entry("table", 200),
          Map.entry("row", 100_000),
          Map.entry("c", Integer.MAX_VALUE),
          Map.entry("v", Integer.MAX_VALUE),
          Map.entry("f", Integer.MAX_VALUE),
          Map.entry("is", Integer.MAX_VALUE),
          Map.entry("table-row", 100_000),
          Map.entry("table-cell", 100_000),
          Map.entry("covered-table-cell", 100_000),
          Map.entry("p", 100_000),
          Map.entry("si", 500_000),
          Map.entry("t", 600_000));

  private final GuardLimits limits;
  private final long endNanos;
  private long unpackedBytes;
  private long cells;
  private final Map<String, Integer> elements = new HashMap<>();

  Budget(GuardLimits limits) {
    this.limits = limits;
    this.endNanos = System.nanoTime() + limits.maxTime().toNanos();
  }

  int maxTokenBytes() {
    return limits.maxTokenBytes();
  }

  void requireTime() throws Refusal {
    if (System.nanoTime() - endNanos > 0) {
      throw Refusal.dangerous(
          "Tệp cần quá nhiều thời gian để đọc; đề nghị gửi đúng bảng tính đã được cấp",
          "The file takes too long to read; send the workbook that was issued");
    }
  }

  void entries(int count) throws Refusal {
    require("số phần trong tệp", "parts in the package", count, limits.maxEntries());
  }

  /** Counts bytes of one part as they are unpacked. */
  void unpacked(int bytes, long partBytes, long packedBytes) throws Refusal {
    unpackedBytes += bytes;
    require("dung lượng một phần, byte", "bytes in one part", partBytes, limits.maxPartBytes());
    require(
        "dung lượng giải nén, byte", "unpacked bytes", unpackedBytes, limits.maxUnpackedBytes());
    if (partBytes > RATIO_FLOOR_BYTES && partBytes / Math.max(1, packedBytes) > limits.maxRatio()) {
      throw Refusal.dangerous(
          "Tệp nén bất thường (bom nén); đề nghị gửi đúng bảng tính đã được cấp",
          "The file unpacks to far more than it holds (zip bomb); send the workbook that was issued");
    }
  }

  /** A file whose reader holds the whole of it. */
  void wholeFile(long bytes, long most) throws Refusal {
    require("tệp, byte", "bytes in the file", bytes, most);
  }

  /** Cells of a workbook that is copied before it is read. */
  void filledCells(long count, long most) throws Refusal {
    require("số ô có nội dung", "cells with content", count, most);
  }

  void rows(long count) throws Refusal {
    require("số dòng của một trang tính", "rows in one sheet", count, limits.maxRows());
  }

  /** Counts what later code walks: every element of every part, by its name. */
  void element(String name) throws Refusal {
    int count = elements.merge(name, 1, Integer::sum);
    int limit = Math.min(limits.maxCells() * 2, ELEMENTS.getOrDefault(name, MAX_ELEMENTS));
    if (count > limit) {
      String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
      require("số phần tử " + shown, "elements " + shown, count, limit);
    }
  }

  void cell() throws Refusal {
    cells++;
    require("số ô", "cells", cells, limits.maxCells());
  }

  void token(long bytes) throws Refusal {
    require("độ dài một đoạn, byte", "bytes in one token", bytes, limits.maxTokenBytes());
  }

  void depth(int count) throws Refusal {
    require("số lớp lồng nhau", "levels of nesting", count, MAX_DEPTH);
  }

  void names(int count) throws Refusal {
    require("số tên XML khác nhau", "different XML names", count, MAX_NAMES);
  }

  private static void require(String vi, String en, long found, long limit) throws Refusal {
    if (found > limit) {
      throw new Refusal(FileKind.Why.DANGEROUS_FILE.with(Refusal.overLimit(vi, en, found, limit)));
    }
  }
}
