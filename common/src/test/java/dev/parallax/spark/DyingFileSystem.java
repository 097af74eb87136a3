package dev.parallax.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A disk, or an object store, whose user is killed before a given change: that one and all later
 * ones do not happen. Folders are removed file by file, and on an object store also moved so.
 */
final class DyingFileSystem extends FilterFileSystem {
  private final boolean isObjectStore;
  private int changesLeft;

  /**
   * @param changes how many happen before the end
   */
  DyingFileSystem(Configuration conf, boolean isObjectStore, int changes) throws IOException {
    super(new RawLocalFileSystem());
    initialize(java.net.URI.create("file:///"), conf);
    this.isObjectStore = isObjectStore;
    this.changesLeft = changes;
  }

  boolean isDead() {
    return changesLeft < 0;
  }

  private void change() throws IOException {
    if (changesLeft <= 0) {
      changesLeft = -1;
      throw new IOException("killed");
    }
    changesLeft--;
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    change();
    return super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    change();
    return super.mkdirs(path);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    if (recursive && exists(path) && getFileStatus(path).isDirectory()) {
      for (FileStatus child : listStatus(path)) {
        delete(child.getPath(), true);
      }
    }
    change();
    return super.delete(path, recursive);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (!isObjectStore) {
      change();
      return super.rename(from, to);
    }
    if (getFileStatus(from).isFile()) {
      change();
      FileUtil.copy(fs, from, fs, to, false, getConf());
      delete(from, false);
      return true;
    }
    for (FileStatus child : listStatus(from)) {
      change();
      FileUtil.copy(
          fs, child.getPath(), fs, new Path(to, child.getPath().getName()), false, getConf());
    }
    delete(from, true);
    return true;
  }
}
