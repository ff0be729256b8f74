package vn.tonghop.jobs.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/**
 * The append-only record of a home: {@code activity/2024-06.jsonl}, a line an event, a file a month
 * of UTC. A line is on the disk before {@link #append} returns, and two processes may write at
 * once. Nothing is ever changed or taken out.
 */
public final class ActivityRecord {

  private static final Logger log = LoggerFactory.getLogger(ActivityRecord.class);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A file lock keeps other processes out, not other threads of this one. */
  private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

  private final Path folder;
  private final Clock clock;
  private final Map<Path, ReadSoFar> read = new LinkedHashMap<>();

  /** How far a file has been read, and what was in it: files only grow. */
  private record ReadSoFar(long bytes, List<Activity> activities) {}

  public ActivityRecord(DataHome home, Clock clock) {
    this.folder = home.root().resolve("activity");
    this.clock = clock;
  }

  /**
   * Does something and keeps that it was begun and how it ended.
   *
   * @throws RuntimeException whatever {@code work} throws, after it was recorded
   */
  public <T> T keep(
      String user, String verb, String key, Map<String, String> parameters, Supplier<T> work) {
    append(user, verb, key, parameters, Activity.Outcome.STARTED, "");
    T result;
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      append(user, verb, key, parameters, Activity.Outcome.FAILED, String.valueOf(e.getMessage()));
      throw e;
    }
    append(user, verb, key, parameters, Activity.Outcome.DONE, "");
    return result;
  }

  /** Appends one line, now. */
  public void append(
      String user,
      String verb,
      String key,
      Map<String, String> parameters,
      Activity.Outcome outcome,
      String detail) {
    append(new Activity(clock.instant(), user, verb, key, parameters, outcome, detail));
  }

  /**
   * @throws Failure if the line cannot be written and forced to disk
   */
  void append(Activity activity) {
    Path file = folder.resolve(MONTH.format(activity.at()) + ".jsonl");
    IN_THIS_PROCESS.lock();
    try {
      create(file);
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        channel.position(channel.size());
        // A process that died while it wrote has left half a line: it stays, and ours is whole.
        String start = lock.isValid() && endsInside(channel) ? "\n" : "";
        String line = start + JSON.writeValueAsString(activity) + "\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new Failure(
          "Cannot record %s %s in %s: %s"
              .formatted(activity.key(), activity.outcome(), file, e.getMessage()),
          e);
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }

  private static void create(Path file) {
    if (Files.exists(file)) {
      return;
    }
    if (!Aside.create(file, new byte[0])) {
      log.debug("Another process made {} at the same moment", file);
    }
  }

  private static boolean endsInside(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) != '\n';
  }

  /** The keys about which nothing is left to do. */
  public Set<String> settledKeys() {
    return list().stream()
        .filter(activity -> activity.outcome().isSettled())
        .map(Activity::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Every activity in the order of the files and their lines. */
  public synchronized List<Activity> list() {
    List<Activity> all = new ArrayList<>();
    for (Path file : files()) {
      ReadSoFar sofar = readOn(file, read.getOrDefault(file, new ReadSoFar(0, List.of())));
      read.put(file, sofar);
      all.addAll(sofar.activities());
    }
    return all;
  }

  /** The activities since an instant. */
  public List<Activity> listSince(Instant instant) {
    return list().stream().filter(activity -> !activity.at().isBefore(instant)).toList();
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static ReadSoFar readOn(Path file, ReadSoFar sofar) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - sofar.bytes()));
      channel.position(sofar.bytes());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        continue;
      }
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      int end = text.lastIndexOf('\n') + 1;
      List<Activity> activities = new ArrayList<>(sofar.activities());
      text.substring(0, end).lines().forEach(line -> parse(file, line, activities));
      long consumed = text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
      return new ReadSoFar(sofar.bytes() + consumed, activities);
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void parse(Path file, String line, List<Activity> activities) {
    try {
      activities.add(JSON.readValue(line, Activity.class));
    } catch (JacksonException e) {
      log.warn("{} holds half a line, left by a process that died: {}", file, line);
    }
  }
}
