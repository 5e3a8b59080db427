// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "pastfetch.h"
#include "secret.h"

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
    /// An archive, and of whom it is.
    struct Kept
    {
        QString path;
        FetchesOwner owner;
        int monthsKept = Profile().monthsKept;
    };

    static Kept archiveOf(const Profile &profile, const Secret &secret = {});
    QList<Kept> othersThan(const QList<Kept> &all) const;
    std::optional<Kept> namedArchive(QString *problem) const;
    void handle(const QList<Kept> &all);
    void list(const QList<Kept> &all);
    void remove(const Kept &kept);
    void removeAll(const Kept &kept);
    void endWith(const ArchiveDeletion &deletion);
    void end(int exitCode, const QString &sentence = {});

    CommandLine m_line;
    Connections &m_connections;
};
