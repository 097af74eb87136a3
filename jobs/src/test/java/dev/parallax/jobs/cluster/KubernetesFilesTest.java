package dev.parallax.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The Kubernetes examples are whole and agree with one another; no cluster has run them here. */
class KubernetesFilesTest {
  private static final Path FOLDER = Shipped.ROOT.resolve("jobs/kubernetes");

  @Test
  void thePodTemplateHasTheContainerThatTheSubmitCommandNames() throws IOException {
    Map<String, Object> pod = documents("pod-template.yaml").get(0);
    assertThat(pod).containsEntry("apiVersion", "v1").containsEntry("kind", "Pod");
    List<Map<String, Object>> containers = list(map(pod, "spec"), "containers");
    assertThat(containers)
        .extracting(container -> container.get("name"))
        .containsExactly("parallax");
    // Spark takes these from its own settings, so that to state them here would say nothing.
    assertThat(containers.get(0)).doesNotContainKeys("image", "command", "args", "resources");

    String command = submitCommand();
    for (String role : List.of("driver", "executor")) {
      assertThat(command)
          .contains(
              "--conf spark.kubernetes." + role + ".podTemplateFile=\"$here/pod-template.yaml\"",
              "--conf spark.kubernetes." + role + ".podTemplateContainerName=parallax");
    }
  }

  @Test
  void theDriverRunsAsTheAccountThatMayStartPods() throws IOException {
    List<Map<String, Object>> documents = documents("rbac.yaml");
    assertThat(documents)
        .extracting(document -> document.get("kind"))
        .containsExactly("ServiceAccount", "Role", "RoleBinding");
    String account = (String) map(documents.get(0), "metadata").get("name");
    assertThat(submitCommand())
        .contains("spark.kubernetes.authenticate.driver.serviceAccountName=" + account);

    Map<String, Object> rule = list(documents.get(1), "rules").get(0);
    assertThat(rule.get("resources").toString())
        .contains("pods", "services", "configmaps", "persistentvolumeclaims");
    assertThat(rule.get("verbs").toString())
        .contains("create", "get", "list", "watch", "delete", "deletecollection");

    Map<String, Object> binding = documents.get(2);
    assertThat(list(binding, "subjects").get(0)).containsEntry("name", account);
    assertThat(map(binding, "roleRef"))
        .containsEntry("kind", "Role")
        .containsEntry("name", map(documents.get(1), "metadata").get("name"));
  }

  @Test
  void theSubmitCommandNamesNoClusterAndNoSecret() throws IOException {
    assertThat(submitCommand())
        .contains("--master \"k8s://$KUBERNETES_API\"", "--class " + Shipped.MAIN)
        .doesNotContain("secret.key", "access.key", "password");
  }

  private static String submitCommand() throws IOException {
    return Files.readString(FOLDER.resolve("submit.sh"));
  }

  private static List<Map<String, Object>> documents(String file) throws IOException {
    List<Map<String, Object>> documents = new ArrayList<>();
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    for (Object document : yaml.loadAll(Files.readString(FOLDER.resolve(file)))) {
      documents.add(asMap(document));
    }
    return documents;
  }

  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return asMap(parent.get(key));
  }

  private static List<Map<String, Object>> list(Map<String, Object> parent, String key) {
    List<Map<String, Object>> maps = new ArrayList<>();
    ((List<?>) parent.get(key)).forEach(child -> maps.add(asMap(child)));
    return maps;
  }

  private static Map<String, Object> asMap(Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((key, child) -> map.put((String) key, child));
    return map;
  }
}
