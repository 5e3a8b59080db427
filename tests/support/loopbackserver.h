// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpmessage.h"

#include <QMutex>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <functional>

class QTcpServer;

/// A small HTTP/1.1 server on 127.0.0.1 in a thread of its own, that answers what a handler says and keeps what it
/// was asked. It is listening when the constructor is done.
class LoopbackServer
{
public:
    /// Called in the thread of the server, for one request at a time.
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    /// Port 0 takes a free one. With a certificate in `tls` it speaks HTTPS.
    explicit LoopbackServer(Handler handler, quint16 port = 0, const QSslConfiguration &tls = QSslConfiguration());
    ~LoopbackServer();

    /// The port listened on; 0 if that failed.
    quint16 port() const { return m_port; }

    /// `path` on this server.
    QUrl url(const QString &path = QString()) const;

    /// Answers the requests from now on.
    void setHandler(Handler handler);

    /// All whole requests so far.
    QList<HttpRequest> requests() const;

    /// How many TCP connections (with TLS: that shook hands) there were so far.
    int connectionCount() const;

private:
    void listen(quint16 port);
    void acceptConnections();
    HttpAnswer handle(HttpRequest request, int connection);

    QThread m_thread;
    QTcpServer *m_server = nullptr; // lives in m_thread, which deletes it
    quint16 m_port = 0;
    bool m_isTls = false;
    mutable QMutex m_mutex; // guards what follows
    Handler m_handler;
    QList<HttpRequest> m_requests;
    int m_connectionCount = 0;
};
