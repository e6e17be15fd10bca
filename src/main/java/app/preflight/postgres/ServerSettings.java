package app.preflight.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PostgreSQL's settings, written anew at every start, so that an old folder gets today's. For a
 * small machine with an SSD; who outgrows them sets up a PostgreSQL of their own.
 */
record ServerSettings(int port) {

    void writeTo(Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, text());
            Files.move(fresh, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw EmbeddedPostgresException.about(file, e);
        }
    }

    private String text() {
        return """
        # Written by Preflight at every start; changes here are lost.
        port = %d
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        timezone = 'UTC'

        # What is answered is on disk.
        fsync = on
        full_page_writes = on
        synchronous_commit = on

        max_connections = 60
        shared_buffers = 128MB
        effective_cache_size = 512MB
        work_mem = 8MB
        maintenance_work_mem = 64MB
        random_page_cost = 1.1
        huge_pages = off

        # Short statements on few cores: no helpers that would only wait, and no compiler.
        jit = off
        io_method = sync
        max_worker_processes = 2
        max_parallel_workers_per_gather = 0
        max_parallel_maintenance_workers = 0
        autovacuum_max_workers = 2

        # Nobody replicates from here.
        wal_level = minimal
        max_wal_senders = 0
        max_logical_replication_workers = 0
        wal_compression = on
        min_wal_size = 32MB
        max_wal_size = 1GB

        # Statements and details carry people's names; the log must not.
        log_error_verbosity = terse
        log_min_error_statement = panic
        log_checkpoints = off
        log_line_prefix = '%%m [%%p] '
        """
                .formatted(port);
    }
}
