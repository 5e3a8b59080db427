// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connections.h"
#include "koreapi.h"
#include "loopbackserver.h"
#include "mainwindow.h"
#include "queryrunner.h"
#include "sourcecontroller.h"

#include <QTemporaryDir>

/// A home of its own for settings, archives and documents, as long as it lives; to be made before anything reads them.
class TestHome
{
public:
    TestHome();

    QString path(const QString &file) const { return m_folder.filePath(file); }

private:
    QTemporaryDir m_folder;
};

/// A server that lists the sessions of a generator, by default those of TestFetch.
class TestServer
{
public:
    explicit TestServer(const KoreApi::Options &options = {});
    TestServer(const SessionGenerator &generator, const KoreApi::Options &options);
    TestServer(const std::vector<GeneratedSession> &sessions, const KoreApi::Options &options);

    /// A connection to it, without an id.
    Profile profile(const QString &name = QStringLiteral("Acme")) const;
    /// What it takes.
    static Secret secret();
    /// Answers every request so from now on.
    void answer(const HttpAnswer &answer);

    KoreApi api;
    LoopbackServer server;
};

/// The window with what feeds it, put together as Application does.
struct TestWindow
{
    TestWindow();

    /// Fetches without pacing.
    void fetch(const TestServer &server, const Period &period);
    /// Waits until the source and the query have ended; false if they do not.
    bool waitForEnd();
    /// What the bar of messages says; empty while it is hidden.
    QString message() const;
    /// A line of the status bar, by its object name.
    QString status(const QString &name) const;

    TestHome home;
    Connections connections;
    QueryRunner runner;
    MainWindow window;
    SourceController source{connections, window, runner};
};
