package vn.tonghop.jobs.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.verify.Verification;

/** Looks for files that a reader would find half-written, right after a fault. */
final class HalfWritten {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MAGIC = "PAR1";

  private HalfWritten() {}

  /** The files, and what is wrong with each; what lies in {@code operations} nobody reads. */
  static List<String> list(DataHome home) {
    List<String> torn = new ArrayList<>();
    for (Path folder :
        List.of(home.catalog(), home.landing(), home.landed(), home.outbox(), home.editions())) {
      for (Path file : FaultHome.files(folder)) {
        try {
          check(file, home);
        } catch (IOException | JacksonException e) {
          torn.add(home.root().relativize(file) + ": " + e.getMessage());
        }
      }
    }
    new Verification(home, Verification.Scope.ALL)
        .listInEditions()
        .forEach(d -> torn.add(d.file() + ": " + d.found()));
    return torn;
  }

  private static void check(Path file, DataHome home) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".json")) {
      JSON.readTree(Files.readString(file));
    } else if (name.endsWith(".parquet")) {
      checkParquet(file);
    } else if (file.startsWith(home.landing())) {
      require(
          EndingFile.digest(file).startsWith(name.substring(16, 24)), "other bytes than its name");
    } else if (name.endsWith(".xlsx")) {
      checkZip(file);
    } else {
      require(Files.size(file) > 0, "empty");
    }
  }

  private static void checkParquet(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] magic = new byte[4];
      bytes.readFully(magic);
      require(
          new String(magic, StandardCharsets.US_ASCII).equals(MAGIC), "no Parquet at its start");
      bytes.seek(bytes.length() - 4);
      bytes.readFully(magic);
      require(new String(magic, StandardCharsets.US_ASCII).equals(MAGIC), "no Parquet at its end");
    }
  }

  private static void checkZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        try (InputStream content = zip.getInputStream(entries.nextElement())) {
          content.readAllBytes();
        }
      }
    }
  }

  private static void require(boolean holds, String trouble) throws IOException {
    if (!holds) {
      throw new IOException(trouble);
    }
  }
}
