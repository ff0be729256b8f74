package vn.tonghop.jobs.faults;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Holds a process at a boundary: a place in its code after which something on disk or in the job
 * store is other than before. The JVM's own debugger interface does it, so that the program carries
 * nothing for the sake of being broken.
 */
final class Debugger implements AutoCloseable {

  /** A kind of place at which a process can be held. */
  enum Boundary {
    /** The job store is told that a job or step begins, has come further, or has ended. */
    STEP(
        "step boundary",
        "org.springframework.batch.core.repository.support.SimpleJobRepository",
        List.of("createJobExecution", "createStepExecution", "update")),
    /** A file or folder that was written aside is about to be put in its place. */
    RENAME("rename", "java.nio.file.Files", List.of("move")),
    /** A file is about to be taken away. */
    REMOVAL("removal", "java.nio.file.Files", List.of("delete", "deleteIfExists"));

    private final String words;
    private final String className;
    private final List<String> methods;

    Boundary(String words, String className, List<String> methods) {
      this.words = words;
      this.className = className;
      this.methods = methods;
    }

    String words() {
      return words;
    }
  }

  private final ListeningConnector connector;
  private final Map<String, Connector.Argument> address;
  private final String port;
  private final List<Boundary> boundaries;
  private final int suspended;
  private final List<Boundary> passed = new ArrayList<>();
  private final List<VirtualMachine> machine = new ArrayList<>();
  private final List<EventSet> held = new ArrayList<>();

  Debugger(List<Boundary> boundaries) {
    this(boundaries, EventRequest.SUSPEND_ALL);
  }

  private Debugger(List<Boundary> boundaries, int suspended) {
    this.boundaries = List.copyOf(boundaries);
    this.suspended = suspended;
    this.connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(one -> one.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    this.address = connector.defaultArguments();
    address.get("localAddress").setValue("127.0.0.1");
    try {
      this.port = connector.startListening(address).replaceAll(".*:", "");
    } catch (IOException | IllegalConnectorArgumentsException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One that holds the thread that stands at a boundary and leaves the others at work. */
  static Debugger ofThreads(List<Boundary> boundaries) {
    return new Debugger(boundaries, EventRequest.SUSPEND_EVENT_THREAD);
  }

  /** Waits until a thread of that name has begun; false if none has in ten seconds. */
  boolean awaitThread(String name) {
    return await(() -> machine().allThreads().stream().anyMatch(one -> isCalled(one, name)));
  }

  /** Waits until something is so; false if it is not in ten seconds. */
  static boolean await(BooleanSupplier isSo) {
    try {
      for (int waited = 0; waited < 1_000; waited++) {
        if (isSo.getAsBoolean()) {
          return true;
        }
        Thread.sleep(10);
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isCalled(ThreadReference thread, String name) {
    try {
      return thread.name().equals(name);
    } catch (ObjectCollectedException e) {
      return false;
    }
  }

  /** Starts a process that stands still until {@link #runTo} or {@link #runToTheEnd}. */
  Child start(Path log, Class<?> main, List<String> arguments) {
    String agent =
        "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=127.0.0.1:" + port;
    Child child = Child.start(log, main, List.of(agent), arguments);
    try {
      machine.add(connector.accept(address));
    } catch (IOException | IllegalConnectorArgumentsException e) {
      throw new IllegalStateException(child.output(), e);
    }
    for (Boundary boundary : boundaries) {
      machine().classesByName(boundary.className).forEach(this::arm);
      ClassPrepareRequest loaded = machine().eventRequestManager().createClassPrepareRequest();
      loaded.addClassFilter(boundary.className);
      loaded.enable();
    }
    machine().resume();
    return child;
  }

  private VirtualMachine machine() {
    return machine.get(machine.size() - 1);
  }

  private void arm(ReferenceType type) {
    for (Boundary boundary : boundaries) {
      if (boundary.className.equals(type.name())) {
        for (Method method : type.methods()) {
          if (boundary.methods.contains(method.name()) && !method.isAbstract()) {
            BreakpointRequest request =
                machine().eventRequestManager().createBreakpointRequest(method.location());
            request.setSuspendPolicy(suspended);
            request.enable();
          }
        }
      }
    }
  }

  /** Lets the process run until it stands before a boundary; false if it ended before. */
  boolean runTo(int number) {
    try {
      held.forEach(EventSet::resume);
      held.clear();
      while (true) {
        EventSet events = machine().eventQueue().remove();
        for (Event event : events) {
          if (event instanceof ClassPrepareEvent loaded) {
            arm(loaded.referenceType());
          } else if (event instanceof BreakpointEvent at) {
            passed.add(boundaryOf(at));
          }
        }
        if (passed.size() >= number) {
          held.add(events);
          return true;
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Boundary boundaryOf(BreakpointEvent at) {
    String method = at.location().method().name();
    return boundaries.stream()
        .filter(boundary -> boundary.methods.contains(method))
        .findFirst()
        .orElseThrow();
  }

  /** Lets the process run on from where it is held, and returns every boundary that it passed. */
  List<Boundary> runToTheEnd() {
    runTo(Integer.MAX_VALUE);
    return List.copyOf(passed);
  }

  @Override
  public void close() {
    try {
      machine.forEach(VirtualMachine::dispose);
    } catch (VMDisconnectedException e) {
      // It has ended.
    }
    try {
      connector.stopListening(address);
    } catch (IOException | IllegalConnectorArgumentsException e) {
      throw new IllegalStateException(e);
    }
  }
}
