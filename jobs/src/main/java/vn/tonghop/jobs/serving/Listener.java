package vn.tonghop.jobs.serving;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Takes what is asked of this process, each asker in a thread of its own. Where the home's file
 * system has no sockets it says so in the log, and nobody can ask.
 */
public final class Listener implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Listener.class);

  /** How long an ending process waits for the answers that are under way. */
  private static final long SECONDS = 5;

  private final Path file;
  private final Closeable door;
  private final ExecutorService threads;

  private Listener(Path file, Closeable door, ExecutorService threads) {
    this.file = file;
    this.door = door;
    this.threads = threads;
  }

  /** The caller is the only process on the home's job store: what lies there was left behind. */
  static Listener open(DataHome home, ServingProcess.Orders orders) {
    Path file = SocketPlace.of(home);
    ExecutorService threads = Executors.newCachedThreadPool(Listener::thread);
    try {
      Files.deleteIfExists(file);
      ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      SocketPlace.in(home, door::bind);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      threads.execute(() -> takeAll(door, asker -> threads.execute(() -> answer(asker, orders))));
      return new Listener(file, door, threads);
    } catch (IOException | UnsupportedOperationException e) {
      log.warn("No command reaches this process by {}: {}", file, Failure.said(e));
      return new Listener(file, () -> {}, threads);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "order");
    thread.setDaemon(true);
    return thread;
  }

  private static void takeAll(ServerSocketChannel door, Consumer<SocketChannel> taken) {
    while (door.isOpen()) {
      try {
        taken.accept(door.accept());
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        log.warn("What was asked of this process could not be taken: {}", Failure.said(e));
      }
    }
  }

  private static void answer(SocketChannel asker, ServingProcess.Orders orders) {
    try (asker) {
      List<String> words = Wire.readWords(new DataInputStream(Channels.newInputStream(asker)));
      DataOutputStream back =
          new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(asker)));
      PrintWriter out = Wire.writer(back, Wire.OUT);
      PrintWriter err = Wire.writer(back, Wire.ERR);
      log.info("asked for: {}", String.join(" ", words).replaceAll("\\R", " "));
      int exitCode = orders.obey(words, out, err);
      out.flush();
      err.flush();
      Wire.writeEnd(back, exitCode);
    } catch (IOException e) {
      log.info("Whoever asked has left before the end: {}", Failure.said(e));
    }
  }

  /** Takes nothing more; what was taken goes on. */
  public void stop() {
    try {
      door.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("{} stays: {}", file, Failure.said(e));
    }
  }

  /** Stops, waiting for a little while for the answers that are under way. */
  @Override
  public void close() {
    stop();
    threads.shutdown();
    try {
      threads.awaitTermination(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
