package vn.tonghop.warehouse.workbook.guard;

/** What looking at one file has used up so far; refuses the file once a limit is passed. */
final class Budget {

  private static final long RATIO_FLOOR_BYTES = 5L << 20;

  private static final int MAX_DEPTH = 200;
  private static final int MAX_NAMES = 5_000;

  private final GuardLimits limits;
  private final long endNanos;
  private long unpackedBytes;
  private long cells;

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

  void rows(long count) throws Refusal {
    require("số dòng của một trang tính", "rows in one sheet", count, limits.maxRows());
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
      throw new Refusal(new FileKind.Dangerous(Refusal.overLimit(vi, en, found, limit)));
    }
  }
}
