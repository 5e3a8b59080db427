// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"

#include <QObject>

class Connections;

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
    struct Kept
    {
        Profile profile;
        QString archivePath;
    };

    void list(const QList<Kept> &all);
    void remove(const Kept &kept);
    void end(int exitCode, const QString &sentence = {});

    CommandLine m_line;
    Connections &m_connections;
};
