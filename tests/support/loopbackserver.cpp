// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopbackserver.h"

#include "httpconnection.h"

#include <QSslServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

LoopbackServer::LoopbackServer(Handler handler, quint16 port, const QSslConfiguration &tls)
    : m_isTls(!tls.localCertificate().isNull())
    , m_handler(std::move(handler))
{
    if (m_isTls) {
        auto *server = new QSslServer;
        server->setSslConfiguration(tls);
        m_server = server;
    } else {
        m_server = new QTcpServer;
    }
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    QObject::connect(m_server, &QTcpServer::pendingConnectionAvailable, m_server, [this] { acceptConnections(); });
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server, [this, port] { listen(port); }, Qt::BlockingQueuedConnection);
}

LoopbackServer::~LoopbackServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl LoopbackServer::url(const QString &path) const
{
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(m_isTls ? "https"_L1 : "http"_L1).arg(m_port).arg(path));
}

void LoopbackServer::setHandler(Handler handler)
{
    const QMutexLocker locker(&m_mutex);
    m_handler = std::move(handler);
}

QList<HttpRequest> LoopbackServer::requests() const
{
    const QMutexLocker locker(&m_mutex);
    return m_requests;
}

int LoopbackServer::connectionCount() const
{
    const QMutexLocker locker(&m_mutex);
    return m_connectionCount;
}

void LoopbackServer::listen(quint16 port)
{
    m_server->setListenBacklogSize(200);
    if (m_server->listen(QHostAddress::LocalHost, port))
        m_port = m_server->serverPort();
}

void LoopbackServer::acceptConnections()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        const int connection = [this] {
            const QMutexLocker locker(&m_mutex);
            return ++m_connectionCount;
        }();
        new HttpConnection(
            *socket, [this, connection](const HttpRequest &request) { return handle(request, connection); });
    }
}

// The handler runs without the lock, so that it may ask requests() itself.
HttpAnswer LoopbackServer::handle(HttpRequest request, int connection)
{
    request.connection = connection;
    Handler handler;
    {
        const QMutexLocker locker(&m_mutex);
        m_requests.append(request);
        handler = m_handler;
    }
    return handler(request);
}
