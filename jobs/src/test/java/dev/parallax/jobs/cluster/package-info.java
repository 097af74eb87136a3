/** What ships, run on the clusters and file systems that it is meant for. */
package dev.parallax.jobs.cluster;
