// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apianswer.h"
#include "connectionstep.h"

#include <QCoreApplication>
#include <QList>
#include <QObject>
#include <QPointer>

class ApiClient;
class ApiReply;

/// Tries a connection with one tiny request, for one session of yesterday, and tells how far it came: name, TLS, HTTP,
/// token, scope. The same way, proxy and all, that a fetch will go.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(ApiClient &client, QObject *parent = nullptr);

    void start();
    /// finished(false) follows, if the test is running.
    void abort();

    /// In their order; before start() all pending.
    const QList<ConnectionStep> &steps() const { return m_steps; }
    /// What the failed step says; kind None if none failed.
    const ApiError &error() const { return m_error; }
    /// A clock that is off, as a sentence; empty if it is right.
    const QString &remark() const { return m_remark; }

signals:
    void stepChanged(const ConnectionStep &step);
    /// Once for each start().
    void finished(bool passed);

private:
    void set(ConnectionStep::Kind kind, ConnectionStep::State state, const QString &sentence = {});
    void noteConnecting();
    void noteEncryption();
    void conclude(const ApiAnswer &answer);
    void passBefore(ConnectionStep::Kind end);
    bool isPlain() const;
    ConnectionStep::Kind stepOf(const ApiError &error) const;
    QString praise(ConnectionStep::Kind kind) const;

    ApiClient &m_client;
    QPointer<ApiReply> m_reply;
    QList<ConnectionStep> m_steps;
    ApiError m_error;
    QString m_remark;
};
