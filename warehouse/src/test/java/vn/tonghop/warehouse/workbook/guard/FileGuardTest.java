package vn.tonghop.warehouse.workbook.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Failure;

class FileGuardTest {

  @TempDir Path folder;
  private Path file;
  private final FileGuard guard = new FileGuard(GuardLimits.STANDARD);

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("báo cáo.xlsx");
  }

  @Test
  void knowsAWorkbook() throws IOException {
    Files.write(file, Packages.workbook());
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Workbook(FileKind.Container.OPEN_XML));
  }

  @Test
  void knowsAMinimalWorkbook() throws IOException {
    Packages.write(file, Packages.parts());
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Workbook(FileKind.Container.OPEN_XML));
  }

  @Test
  void refusesMacrosByContentWhateverTheName() throws IOException {
    Map<String, byte[]> parts = Packages.parts();
    parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
    Packages.write(file, parts);
    assertThat(guard.inspect(file))
        .hasFieldOrPropertyWithValue("why", FileKind.Why.WORKBOOK_WITH_MACROS);
  }

  @Test
  void knowsAnOldWorkbook() throws IOException {
    try (HSSFWorkbook workbook = old()) {
      write(workbook);
    }
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Workbook(FileKind.Container.LEGACY));
  }

  @Test
  void refusesAnOldWorkbookThatNeedsAPassword() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("bí mật");
    try (HSSFWorkbook workbook = old()) {
      write(workbook);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertRefused(FileKind.Why.ENCRYPTED_WORKBOOK, "mật khẩu");
  }

  @Test
  void refusesAnOldWorkbookOverALimit() throws IOException {
    try (HSSFWorkbook workbook = old()) {
      for (int row = 1; row < 2_000; row++) {
        for (int column = 0; column < 26; column++) {
          Row there = workbook.getSheetAt(0).getRow(row);
          (there == null ? workbook.getSheetAt(0).createRow(row) : there)
              .createCell(column)
              .setCellValue(row);
        }
      }
      write(workbook);
    }
    assertRefused(FileKind.Why.DANGEROUS_FILE, "số ô có nội dung");
  }

  @Test
  void refusesAnOldWorkbookCutShort() throws IOException {
    try (HSSFWorkbook workbook = old()) {
      write(workbook);
    }
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 2_000));
    assertRefused(FileKind.Why.NOT_A_WORKBOOK, "hỏng");
  }

  private static HSSFWorkbook old() {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createSheet("Biểu 1").createRow(0).createCell(0).setCellValue("x");
    return workbook;
  }

  private void write(HSSFWorkbook workbook) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  @Test
  void refusesAnEncryptedWorkbook() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("bí mật");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(Packages.workbook());
      }
      container.writeFilesystem(out);
    }
    assertRefused(FileKind.Why.ENCRYPTED_WORKBOOK, "mật khẩu");
  }

  @Test
  void knowsAnOpenDocument() throws IOException {
    Packages.write(file, openDocument());
    assertThat(guard.inspect(file))
        .isEqualTo(new FileKind.Workbook(FileKind.Container.OPEN_DOCUMENT));
  }

  @Test
  void refusesAnOpenDocumentThatIsLockedHasMacrosOrLinksOut() throws IOException {
    Map<String, byte[]> locked = openDocument();
    locked.put("META-INF/manifest.xml", Packages.utf8("<manifest:encryption-data/>"));
    locked.put("content.xml", new byte[] {1, 2, 3});
    Packages.write(file, locked);
    assertRefused(FileKind.Why.ENCRYPTED_WORKBOOK, "mật khẩu");

    Map<String, byte[]> macros = openDocument();
    macros.put("Basic/Standard/Module1.xml", Packages.utf8("<module/>"));
    Packages.write(file, macros);
    assertRefused(FileKind.Why.WORKBOOK_WITH_MACROS, "macro");

    Map<String, byte[]> links = openDocument();
    links.put("content.xml", Packages.utf8("<a><table-source/></a>"));
    Packages.write(file, links);
    assertRefused(FileKind.Why.DANGEROUS_FILE, "liên kết");
  }

  private static Map<String, byte[]> openDocument() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", Packages.utf8("application/vnd.oasis.opendocument.spreadsheet"));
    parts.put("content.xml", Packages.utf8("<office/>"));
    return parts;
  }

  @Test
  void refusesTheBinaryKindWithTheStepsToTheUsualOne() throws IOException {
    Map<String, byte[]> parts = Packages.parts();
    parts.put(
        "[Content_Types].xml",
        Packages.utf8(
            "<Types><Default Extension='bin' ContentType="
                + "'application/vnd.ms-excel.sheet.binary.macroEnabled.main'/></Types>"));
    Packages.write(file, parts);
    assertRefused(FileKind.Why.WORKBOOK_OF_ANOTHER_KIND, "Lưu thành (Save As)");
  }

  @Test
  void looksIntoAnArchiveWithOneWorkbook() throws IOException {
    Map<String, byte[]> archive = new LinkedHashMap<>();
    archive.put("Công văn.pdf", Packages.utf8("%PDF-1.7"));
    archive.put("__MACOSX/._bao-cao.xlsx", new byte[] {1});
    archive.put("thang 6/bao-cao.xlsx", Packages.workbook());
    Packages.write(file, archive);
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Workbook(FileKind.Container.ARCHIVE));

    Map<String, byte[]> inner = Packages.parts();
    inner.put("xl/vbaProject.bin", new byte[] {1});
    archive.put("thang 6/bao-cao.xlsx", Files.readAllBytes(Packages.write(file, inner)));
    Packages.write(file, archive);
    assertRefused(FileKind.Why.WORKBOOK_WITH_MACROS, "macro");

    archive.put("thang 5/bao-cao.xls", new byte[] {1});
    Packages.write(file, archive);
    assertRefused(FileKind.Why.ARCHIVE_WITHOUT_ONE_WORKBOOK, "2 bảng tính");
  }

  @Test
  void opensNoArchiveWithinAnArchive() throws IOException {
    byte[] archive =
        Files.readAllBytes(Packages.write(file, Map.of("a.xlsx", Packages.workbook())));
    Packages.write(file, Map.of("b.xlsx", archive));
    assertRefused(FileKind.Why.ARCHIVE_WITHOUT_ONE_WORKBOOK, "tệp nén khác");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "<html><table></table></html>", "%PDF-1.7;", "{\"a\": 1,2}"})
  void refusesWhatIsNoWorkbook(String content) throws IOException {
    Files.writeString(file, content);
    assertThat(guard.inspect(file)).hasFieldOrPropertyWithValue("why", FileKind.Why.NOT_A_WORKBOOK);
  }

  @Test
  void refusesAnArchiveOfSomethingElse() throws IOException {
    Packages.write(file, Map.of("word/document.xml", Packages.utf8("<document/>")));
    assertRefused(FileKind.Why.ARCHIVE_WITHOUT_ONE_WORKBOOK, "không có bảng tính nào");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 100, 50_000, 95_000, 99_999})
  void refusesATruncatedWorkbook(int share) throws IOException {
    byte[] whole = Packages.workbook();
    Files.write(file, Arrays.copyOf(whole, (int) ((long) whole.length * share / 100_000)));
    assertThat(guard.inspect(file)).hasFieldOrPropertyWithValue("why", FileKind.Why.NOT_A_WORKBOOK);
  }

  @Test
  void refusesAPartThatIsNoXml() throws IOException {
    Map<String, byte[]> parts = Packages.parts();
    parts.put("xl/styles.xml", Packages.utf8("<styles><broken></styles>"));
    Packages.write(file, parts);
    assertRefused(FileKind.Why.NOT_A_WORKBOOK, "hỏng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.xml",
        "/etc/passwd",
        "xl\\..\\evil",
        "C:evil",
        "a//b",
        "XL/workbook.xml",
        "xl/a\nb"
      })
  void refusesPathTricksInPartNames(String name) throws IOException {
    Map<String, byte[]> parts = Packages.parts();
    parts.put(name, Packages.utf8("<x/>"));
    Packages.write(file, parts);
    assertRefused(FileKind.Why.DANGEROUS_FILE, "Tên các phần");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;'>]><a>&y;&y;</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'>%p;]><a/>",
      })
  void refusesDeclaredEntitiesInAnyPartAndEncoding(String xml) throws IOException {
    for (Charset encoding : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
      Map<String, byte[]> parts = Packages.parts();
      parts.put("docProps/custom.xml", xml.getBytes(encoding));
      Packages.write(file, parts);
      assertRefused(FileKind.Why.DANGEROUS_FILE, "DTD");
    }
  }

  @Test
  void refusesLinksOutButKeepsHyperlinks() throws IOException {
    String link =
        "<Relationships><Relationship Id='r' Type='http://x/%s' Target='https://x.vn'"
            + " TargetMode='External'/></Relationships>";
    Map<String, byte[]> parts = Packages.parts();
    parts.put("xl/_rels/a.rels", Packages.utf8(link.formatted("hyperlink")));
    assertThat(guard.inspect(Packages.write(file, parts))).isInstanceOf(FileKind.Workbook.class);
    parts.put("xl/_rels/a.rels", Packages.utf8(link.formatted("oleObject")));
    Packages.write(file, parts);
    assertRefused(FileKind.Why.DANGEROUS_FILE, "liên kết");
    parts.remove("xl/_rels/a.rels");
    parts.put("xl/externalLinks/externalLink1.xml", Packages.utf8("<externalLink/>"));
    Packages.write(file, parts);
    assertRefused(FileKind.Why.DANGEROUS_FILE, "liên kết");
  }

  /** A library takes a part for what refers to it says, so what it is called hides nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x 'x'>]><a>&x;</a>",
        " \n<a><ddeLink/></a>",
        "<externalLink/>",
      })
  void readsMarkupInAPartOfAnotherName(String xml) throws IOException {
    for (String encoding : List.of("UTF-8", "UTF-16", "UTF-16LE", "Cp037")) {
      Map<String, byte[]> parts = Packages.parts();
      String declared = "<?xml version='1.0' encoding='%s'?>".formatted(encoding);
      parts.put("xl/strings.bin", (declared + xml).getBytes(encoding));
      assertThat(guard.inspect(Packages.write(file, parts)))
          .as(encoding)
          .hasFieldOrPropertyWithValue("why", FileKind.Why.DANGEROUS_FILE);
    }
    Map<String, byte[]> parts = Packages.parts();
    parts.put("xl/strings.bin", Packages.utf8(" ".repeat(9000) + xml));
    assertThat(guard.inspect(Packages.write(file, parts)))
        .hasFieldOrPropertyWithValue("why", FileKind.Why.DANGEROUS_FILE);
  }

  /** A parser of the platform would tell of these on standard error, whoever listens. */
  @Test
  void refusesBytesThatAreNoLettersWithoutAWordElsewhere() throws IOException {
    PrintStream before = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      for (byte[] broken : new byte[][] {{(byte) 0xC3, 0x28}, {(byte) 0xFF}, {(byte) 0xED, 0x20}}) {
        Map<String, byte[]> parts = Packages.parts();
        byte[] xml = Packages.utf8("<styles>??</styles>");
        System.arraycopy(broken, 0, xml, 8, broken.length);
        parts.put("xl/styles.xml", xml);
        Packages.write(file, parts);
        assertRefused(FileKind.Why.NOT_A_WORKBOOK, "hỏng");
      }
    } finally {
      System.setErr(before);
    }
    assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void refusesAPartWithAnotherChecksumThanTheDirectorySays() throws IOException {
    Packages.write(file, Packages.parts());
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int last = lastOfTheDirectory(bytes);
    bytes.putInt(last + 16, bytes.getInt(last + 16) ^ 1);
    Files.write(file, bytes.array());
    assertRefused(FileKind.Why.NOT_A_WORKBOOK, "hỏng");
  }

  private static int lastOfTheDirectory(ByteBuffer bytes) {
    int last = bytes.limit() - 4;
    while (bytes.getInt(last) != 0x02014B50) {
      last--;
    }
    return last;
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void refusesAPartOfAnotherSizeThanTheDirectorySays(int difference) throws IOException {
    Packages.write(file, Packages.parts());
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    int last = lastOfTheDirectory(bytes);
    bytes.putInt(last + 24, bytes.getInt(last + 24) + difference);
    Files.write(file, bytes.array());
    assertRefused(FileKind.Why.NOT_A_WORKBOOK, "hỏng");
  }

  @Test
  void refusesAFileThatIsNotThereAsOurFailure() {
    assertThatThrownBy(() -> guard.inspect(folder.resolve("absent.xlsx")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("absent.xlsx");
  }

  @Test
  void refusesWhatTakesTooLong() throws IOException {
    Files.write(file, Packages.workbook());
    GuardLimits s = GuardLimits.STANDARD;
    GuardLimits hurried =
        new GuardLimits(
            s.maxFileBytes(),
            s.maxEntries(),
            s.maxPartBytes(),
            s.maxUnpackedBytes(),
            s.maxRatio(),
            s.maxRows(),
            s.maxCells(),
            s.maxTokenBytes(),
            Duration.ofNanos(1));
    assertThat(new FileGuard(hurried).inspect(file))
        .hasFieldOrPropertyWithValue("why", FileKind.Why.DANGEROUS_FILE)
        .isInstanceOfSatisfying(
            FileKind.Refused.class,
            refused -> assertThat(refused.reason().en()).contains("too long"));
  }

  private void assertRefused(FileKind.Why why, String words) {
    FileKind found = guard.inspect(file);
    assertThat(found).hasFieldOrPropertyWithValue("why", why);
    assertThat(((FileKind.Refused) found).reason().vi()).contains(words);
  }
}
