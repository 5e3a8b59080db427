// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "secret.h"

#include <QObject>

class ConnectionTest;
class Connections;
struct CredentialResult;

/// `billscope profile add|list|test|remove`; ends in one exit code. Works without a display.
class ProfileCommand : public QObject
{
    Q_OBJECT

public:
    ProfileCommand(const CommandLine &line, Connections &connections, QObject *parent = nullptr);

    void start();

signals:
    /// Exactly once.
    void finished(int exitCode);

private:
    void add();
    void addTyped(const Secret &secret);
    void addWith(const Secret &secret);
    static QString describe(const Profile &profile);
    void list();
    void test();
    void remove();
    void removeWithData(const Profile &profile, const CredentialResult &forgotten);
    std::optional<Profile> namedProfile();
    void runTest(const Profile &profile, const Secret &secret);
    void end(int exitCode, const QString &sentence);

    CommandLine m_line;
    Connections &m_connections;
    /// 0: not said yet.
    int m_settlingHours;
};
