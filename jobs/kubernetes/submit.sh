#!/usr/bin/env bash
# An example: a run in cluster mode on Kubernetes. Set the five names below; the rest is Spark's documentation.
#   kubectl --namespace "$PARALLAX_NAMESPACE" apply -f jobs/kubernetes/rbac.yaml
set -euo pipefail
: "${KUBERNETES_API:?https://host:port of the cluster}"
: "${PARALLAX_NAMESPACE:?namespace to run in}"
: "${PARALLAX_IMAGE:?image with Spark 4.1 on Java 17 or newer, hadoop-aws and what it needs}"
: "${PARALLAX_JAR:?where the pods find parallax-jobs-0.1.0-spark.jar: local:///… in the image, or s3a://…}"
: "${PARALLAX_STORE:?folder of corpus and results, such as s3a://bucket/news}"
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)

exec "${SPARK_HOME:?}/bin/spark-submit" \
  --master "k8s://$KUBERNETES_API" \
  --deploy-mode cluster \
  --name parallax \
  --class dev.parallax.jobs.Main \
  --driver-memory 2g \
  --executor-memory 3g \
  --executor-cores 2 \
  --conf spark.executor.instances=4 \
  --conf spark.kubernetes.namespace="$PARALLAX_NAMESPACE" \
  --conf spark.kubernetes.container.image="$PARALLAX_IMAGE" \
  --conf spark.kubernetes.authenticate.driver.serviceAccountName=parallax \
  --conf spark.kubernetes.executor.volumes.emptyDir.spark-local-dir-1.mount.path=/var/data/spark \
  --conf spark.kubernetes.executor.volumes.emptyDir.spark-local-dir-1.options.sizeLimit=50Gi \
  --conf spark.kubernetes.driver.podTemplateFile="$here/pod-template.yaml" \
  --conf spark.kubernetes.driver.podTemplateContainerName=parallax \
  --conf spark.kubernetes.executor.podTemplateFile="$here/pod-template.yaml" \
  --conf spark.kubernetes.executor.podTemplateContainerName=parallax \
  "$PARALLAX_JAR" \
  run "$PARALLAX_STORE/corpus" --out "$PARALLAX_STORE/warehouse" "$@"
