package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.xbean.asm9.ClassReader;
import org.apache.xbean.asm9.ClassVisitor;
import org.apache.xbean.asm9.FieldVisitor;
import org.apache.xbean.asm9.Handle;
import org.apache.xbean.asm9.MethodVisitor;
import org.apache.xbean.asm9.Opcodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the jar calls in Spark and its company is there in the oldest Spark, by its very name. */
@Tag("distributed")
class OldestSparkTest {
  private final Map<String, Members> known = new HashMap<>();
  private final Set<String> missing = new TreeSet<>();

  @Test
  void theJarCallsNothingThatSparkThreePointFiveDoesNotHave() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : Shipped.classPath("spark-3.5")) {
      urls.add(path.toUri().toURL());
    }
    int classes = 0;
    try (JarFile jar = new JarFile(Shipped.JAR.toFile());
        URLClassLoader spark = new URLClassLoader(urls.toArray(URL[]::new), null)) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.startsWith("dev/parallax/")
            && !name.startsWith("dev/parallax/shaded/")
            && name.endsWith(".class")) {
          try (InputStream in = jar.getInputStream(entry)) {
            new ClassReader(in).accept(new Calls(spark, name), 0);
          }
          classes++;
        }
      }
    }
    assertThat(classes).isGreaterThan(300);
    assertThat(missing).isEmpty();
  }

  private void require(ClassLoader spark, String owner, String member, String caller) {
    boolean isTheirs =
        owner.startsWith("org/apache/")
            || owner.startsWith("scala/")
            || owner.startsWith("com/fasterxml/")
            || owner.startsWith("org/slf4j/");
    if (isTheirs && !isThere(spark, owner, member)) {
      missing.add(owner + "." + member + ", called by " + caller);
    }
  }

  private boolean isThere(ClassLoader spark, String owner, String member) {
    Members members = known.computeIfAbsent(owner, name -> Members.of(spark, name));
    return members.own().contains(member)
        || members.parents().stream().anyMatch(parent -> isThere(spark, parent, member));
  }

  /** Methods and fields of a class, and what it inherits from; nothing of a class not there. */
  private record Members(Set<String> own, List<String> parents) {
    static Members of(ClassLoader loader, String className) {
      Set<String> own = new HashSet<>();
      List<String> parents = new ArrayList<>();
      try (InputStream in = loader.getResourceAsStream(className + ".class")) {
        if (in == null) {
          return new Members(own, parents);
        }
        ClassReader reader = new ClassReader(in);
        parents.addAll(List.of(reader.getInterfaces()));
        if (reader.getSuperName() != null) {
          parents.add(reader.getSuperName());
        }
        reader.accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String generic, String[] exceptions) {
                own.add(name + type);
                return null;
              }

              @Override
              public FieldVisitor visitField(
                  int access, String name, String type, String generic, Object value) {
                own.add(name + " " + type);
                return null;
              }
            },
            ClassReader.SKIP_CODE);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return new Members(own, parents);
    }
  }

  /** Every method and field that a class uses, called or handed on as a lambda. */
  private final class Calls extends ClassVisitor {
    private final ClassLoader spark;
    private final String caller;

    Calls(ClassLoader spark, String caller) {
      super(Opcodes.ASM9);
      this.spark = spark;
      this.caller = caller;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String signature, String generic, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String name, String type, boolean isInterface) {
          require(spark, owner, name + type, caller);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
          require(spark, owner, name + " " + type, caller);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String name, String type, Handle bootstrap, Object... arguments) {
          for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
              require(spark, handle.getOwner(), handle.getName() + handle.getDesc(), caller);
            }
          }
        }
      };
    }
  }
}
