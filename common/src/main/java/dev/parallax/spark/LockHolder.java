package dev.parallax.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who writes to a warehouse.
 *
 * @param runId one call of the command line
 * @param host for people
 * @param machine what tells machines, their starts and their containers apart; process ids mean
 *     something only where it is the same
 * @param processStarted tells processes apart that had the same id; not to be compared as a time
 * @param since for people: its clock may be wrong
 */
record LockHolder(
    String runId,
    String host,
    String machine,
    long processId,
    String processStarted,
    String since) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PROCESSES = Path.of("/proc");

  /** After the name in parentheses of `/proc/ID/stat`; see proc(5). */
  private static final int STATE = 0;

  private static final int START_TIME = 19;

  /** This process. */
  static LockHolder current(String runId) {
    long id = ProcessHandle.current().pid();
    return new LockHolder(
        runId,
        hostName(),
        hostName() + " " + firstLine("sys/kernel/random/boot_id") + " " + linked("self/ns/pid"),
        id,
        started(id).orElse(""),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** As written; empty if the text is nobody's name, as of a writer killed while it wrote. */
  static Optional<LockHolder> of(String json) {
    try {
      return Optional.of(JSON.readValue(json, LockHolder.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether this process can see if the holder lives: it is beside it on one machine. */
  boolean isBeside(LockHolder other) {
    return machine.equals(other.machine);
  }

  /** Whether the holder's process goes on; only for who is beside it. */
  boolean isAlive() {
    return started(processId).equals(Optional.of(processStarted));
  }

  /** When a process was started, in its machine's own terms; empty if it has ended. */
  private static Optional<String> started(long processId) {
    Optional<String[]> stat = stat(processId);
    if (stat.isPresent()) { // counted from the machine's start, whatever is done to its clock
      boolean hasEnded = "ZX".contains(stat.get()[STATE]);
      return hasEnded ? Optional.empty() : Optional.of(stat.get()[START_TIME]);
    }
    return ProcessHandle.of(processId)
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().startInstant().map(Instant::toString).orElse(""));
  }

  private static Optional<String[]> stat(long processId) {
    String line = firstLine(processId + "/stat");
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a host without a name";
    }
  }

  private static String firstLine(String name) {
    try {
      return Files.readString(PROCESSES.resolve(name)).strip();
    } catch (IOException e) {
      return ""; // another system than Linux, or no such process
    }
  }

  private static String linked(String name) {
    try {
      return Files.readSymbolicLink(PROCESSES.resolve(name)).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
