package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;

/**
 * What was received, published and done in a home: {@code journal/journal.jsonl}, a line an act,
 * each bearing the digest of the one before, so that what is changed, taken out or put in shows. It
 * is only ever added to, and a line is on the disk before {@link #append} returns; two processes
 * may write at once.
 *
 * <p>A home that was made before there was a journal reads as if its receipts, editions and
 * activities had been entered; the first line that is written enters them.
 */
public final class Journal {

  /**
   * Lines of one kind, and how far the file was read for them.
   *
   * @param end where to go on; 0 while there is no file
   */
  public record Part(List<JournalLine> lines, long end) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** A place at which the chain does not hold. */
  public record Break(int lineNumber, String expected, String found) {}

  /**
   * A file lock keeps other processes out, not other threads of this one; and the system gives it
   * up when this process closes the file in whichever thread, so none reads meanwhile.
   */
  private static final ReentrantReadWriteLock IN_THIS_PROCESS = new ReentrantReadWriteLock();

  private final DataHome home;
  private final Path file;

  public Journal(DataHome home) {
    this.home = home;
    this.file = home.journal().resolve("journal.jsonl");
  }

  /** Where the lines are. */
  public Path file() {
    return file;
  }

  /** Whether a line was ever written. */
  public boolean isBegun() {
    return Files.exists(file);
  }

  /**
   * Adds lines.
   *
   * @throws Failure if they cannot be written and forced to disk, or the last line is damaged
   */
  public void append(List<JournalEntry> entries) {
    if (!entries.isEmpty()) {
      alone(
          channel -> {
            write(channel, JournalTail.of(channel), entries);
            return entries;
          });
    }
  }

  /**
   * Adds a line unless one is there that says the same act was done: of two who do it at once one
   * is the first, and the other is told of it.
   *
   * @param isSame whether a line of the kind, of a home with a journal, says so
   * @return what was there before; empty if the line was added
   * @throws Failure as {@link #append} does
   */
  public Optional<JournalEntry> appendFirst(JournalEntry entry, Predicate<JournalEntry> isSame) {
    return alone(
        channel -> {
          JournalTail tail = JournalTail.of(channel);
          String whole =
              new String(
                  JournalTail.bytes(channel, 0), 0, (int) tail.end(), StandardCharsets.UTF_8);
          Optional<JournalEntry> before =
              lines(whole, entry.kind()).map(JournalLine::entry).filter(isSame).findFirst();
          if (before.isEmpty()) {
            write(channel, tail, List.of(entry));
          }
          return before;
        });
  }

  /** What is done while nobody else writes. */
  @FunctionalInterface
  private interface Writing<T> {
    T in(FileChannel channel) throws IOException;
  }

  private <T> T alone(Writing<T> writing) {
    IN_THIS_PROCESS.writeLock().lock();
    try {
      if (!isBegun() && !Aside.create(file, new byte[0]) && !isBegun()) {
        throw new IOException("it can be neither made nor found");
      }
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the system gave no lock");
        }
        return writing.in(channel);
      }
    } catch (IOException e) {
      throw new Failure("Cannot write to %s: %s".formatted(file, e.getMessage()), e);
    } finally {
      IN_THIS_PROCESS.writeLock().unlock();
    }
  }

  private void write(FileChannel channel, JournalTail tail, List<JournalEntry> entries)
      throws IOException {
    List<JournalEntry> all = new ArrayList<>();
    if (tail.line().isEmpty()) {
      all.addAll(new Adoption(home).listWithout(entries));
    }
    all.addAll(entries);
    int number = tail.line().map(JournalLine::number).orElse(0);
    String before = tail.line().map(JournalLine::digest).orElse("");
    StringBuilder lines = new StringBuilder();
    for (JournalEntry entry : all) {
      String line = JournalLine.text(++number, before, entry);
      before = JournalLine.parse(line).digest();
      lines.append(line).append('\n');
    }
    // Half a line, left by a process that died, was never told to anybody: it is written over.
    channel.truncate(tail.end()).position(tail.end());
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  /** Every line of a kind; one that is damaged is left out, and {@link #listBreaks} names it. */
  public List<JournalLine> list(JournalEntry.Kind kind) {
    return list(kind, 0).lines();
  }

  /** What every line of a kind says. */
  public List<JournalEntry> entries(JournalEntry.Kind kind) {
    return list(kind).stream().map(JournalLine::entry).toList();
  }

  /**
   * The lines of a kind that were added since the file was read last.
   *
   * @param from 0, or the end of what was read before
   */
  public Part list(JournalEntry.Kind kind, long from) {
    if (!isBegun()) {
      return new Part(unwritten(new Adoption(home).list(kind)), 0);
    }
    String text = text(from);
    return new Part(
        lines(text, kind).toList(), from + text.getBytes(StandardCharsets.UTF_8).length);
  }

  private static Stream<JournalLine> lines(String text, JournalEntry.Kind kind) {
    return text.lines()
        .filter(line -> line.contains(JournalLine.mark(kind)))
        .flatMap(line -> parsed(line).stream());
  }

  private static List<JournalLine> unwritten(List<JournalEntry> entries) {
    return entries.stream().map(entry -> new JournalLine(0, "", entry, "")).toList();
  }

  /** The last line, whose digest stands for all; empty if the journal is not begun. */
  public Optional<JournalLine> findHead() {
    List<String> lines = lines();
    return lines.isEmpty() ? Optional.empty() : parsed(lines.get(lines.size() - 1));
  }

  /** The line that has a digest, so that all before it are as they were when it was the last. */
  public Optional<JournalLine> find(String digest) {
    return lines().stream()
        .flatMap(line -> parsed(line).stream())
        .filter(line -> line.digest().equals(digest))
        .findFirst();
  }

  /** Where a line was changed, taken out or put in; what was cut off at the end shows nowhere. */
  public List<Break> listBreaks() {
    List<Break> breaks = new ArrayList<>();
    int number = 0;
    String before = "";
    for (String text : lines()) {
      number++;
      Optional<JournalLine> line = parsed(text);
      if (line.isEmpty()) {
        breaks.add(new Break(number, "a line of the journal", "something unreadable"));
        before = Digest.ofText(text);
        continue;
      }
      if (!line.get().before().equals(before)) {
        breaks.add(
            new Break(
                number, "after " + said(line.get().before()), "after another: " + said(before)));
      }
      before = line.get().digest();
    }
    return breaks;
  }

  private static String said(String digest) {
    return digest.isEmpty() ? "no line" : "the line " + digest;
  }

  private List<String> lines() {
    return isBegun() ? text(0).lines().toList() : List.of();
  }

  private static Optional<JournalLine> parsed(String line) {
    try {
      return Optional.of(JournalLine.parse(line));
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private byte[] bytes(long from) throws IOException {
    IN_THIS_PROCESS.readLock().lock();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return JournalTail.bytes(channel, Math.min(from, channel.size()));
    } finally {
      IN_THIS_PROCESS.readLock().unlock();
    }
  }

  /** The whole lines from a place on. */
  private String text(long from) {
    try {
      EndingFile.require(file);
      byte[] bytes = bytes(from);
      return new String(
          bytes, 0, JournalTail.last(bytes, bytes.length) + 1, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
