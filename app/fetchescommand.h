// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "archivelist.h"
#include "commandline.h"

#include <QObject>

class Connections;
struct ArchiveDeletion;

/// `billscope fetches list|delete`: what is kept of earlier fetches; ends in one exit code. Works without a display,
/// and asks neither server nor keychain.
class FetchesCommand : public QObject
{
    Q_OBJECT

public:
    FetchesCommand(const CommandLine &line, Connections &connections, QObject *parent = nullptr);

    void start();

signals:
    /// Exactly once.
    void finished(int exitCode);

private:
    QList<KeptArchive> allArchives() const;
    std::optional<KeptArchive> namedArchive(QString *problem) const;
    void handle(const QList<KeptArchive> &all);
    void list(const QList<KeptArchive> &all);
    void remove(const KeptArchive &kept);
    void removeAll(const KeptArchive &kept);
    void endWith(const ArchiveDeletion &deletion);
    void end(int exitCode, const QString &sentence = {});

    CommandLine m_line;
    Connections &m_connections;
};
