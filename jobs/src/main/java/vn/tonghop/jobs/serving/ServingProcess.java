package vn.tonghop.jobs.serving;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/**
 * The process that serves a home, as another of the same account reaches it: by a socket among the
 * home's operations. What is asked is a command's words; the answer is what it prints, as it prints
 * it, and how it ended.
 */
public final class ServingProcess {

  private final SocketChannel channel;

  private ServingProcess(SocketChannel channel) {
    this.channel = channel;
  }

  /** Does what is asked. */
  public interface Orders {

    /**
     * @param words of a command line
     * @param out what goes to the asker's standard output
     * @param err what goes to the asker's standard error
     * @return the exit code
     */
    int obey(List<String> words, PrintWriter out, PrintWriter err);
  }

  /** Lets others ask this process, until it is closed. */
  public static Listener listen(DataHome home, Orders orders) {
    return Listener.open(home, orders);
  }

  /** The process that serves a home, if one does; to be asked once. */
  public static Optional<ServingProcess> find(DataHome home) {
    if (!SocketPlace.isThere(home)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ServingProcess(SocketPlace.in(home, SocketChannel::open)));
    } catch (IOException e) {
      // What a killed process has left: nobody listens.
      return Optional.empty();
    }
  }

  /**
   * Has a command done there.
   *
   * @param out gets what it prints on standard output
   * @param err gets what it prints on standard error
   * @return its exit code
   * @throws Failure if this process is ended meanwhile, or that one; what it was at goes on in the
   *     first case
   */
  public int ask(List<String> words, PrintWriter out, PrintWriter err) {
    Thread leaving = new Thread(this::leave, "leave-serving-process");
    Runtime.getRuntime().addShutdownHook(leaving);
    try (channel) {
      Wire.writeWords(new DataOutputStream(Channels.newOutputStream(channel)), words);
      return Wire.readAnswer(new DataInputStream(Channels.newInputStream(channel)), out, err);
    } catch (ClosedChannelException e) {
      throw new Failure(
          "Cannot wait for the end of it: serve goes on with it; tonghop runs tells its number and how it ended, tonghop stop <number> stops it",
          e);
    } catch (IOException e) {
      throw new Failure(
          "Cannot tell how it ended: serve has ended before it; tonghop runs tells how far it came",
          e);
    } finally {
      stay(leaving);
    }
  }

  private void leave() {
    try {
      channel.close();
    } catch (IOException e) {
      // It is left either way.
      return;
    }
  }

  private static void stay(Thread leaving) {
    try {
      Runtime.getRuntime().removeShutdownHook(leaving);
    } catch (IllegalStateException e) {
      // The process is going down: the hook has run.
      return;
    }
  }
}
