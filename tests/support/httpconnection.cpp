// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpconnection.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

HttpConnection::HttpConnection(QTcpSocket &socket, std::function<HttpAnswer(const HttpRequest &)> handler)
    : QObject(&socket)
    , m_socket(socket)
    , m_handler(std::move(handler))
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readRequest);
    connect(&m_socket, &QTcpSocket::disconnected, &m_socket, &QTcpSocket::deleteLater);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    readRequest();
}

void HttpConnection::readRequest()
{
    m_buffer += m_socket.readAll();
    if (m_isAnswering)
        return;
    const std::optional<HttpRequest> request = HttpRequest::take(m_buffer);
    if (!request)
        return;
    m_isAnswering = true;
    HttpAnswer reply = m_handler(*request);
    if (request->header("Connection").compare("close", Qt::CaseInsensitive) == 0)
        reply.keepAlive = false;
    if (reply.delay.count() > 0)
        QTimer::singleShot(reply.delay, this, [this, reply] { answer(reply); });
    else
        answer(reply);
}

void HttpConnection::answer(const HttpAnswer &answer)
{
    switch (answer.fault) {
    case HttpAnswer::Fault::NeverAnswers:
        return;
    case HttpAnswer::Fault::ClosesAtOnce:
        m_socket.disconnectFromHost();
        return;
    case HttpAnswer::Fault::ResetsAtOnce:
        reset();
        return;
    case HttpAnswer::Fault::None:
    case HttpAnswer::Fault::CutsBody:
        break;
    }
    const QByteArray body = answer.encodedBody();
    m_socket.write(answer.head(body.size()));
    if (answer.pieces) {
        stream(answer);
        return;
    }
    if (answer.trickle.count() > 0) {
        trickle(answer, answer.onWire(body));
        return;
    }
    m_socket.write(answer.onWire(body));
    finish(answer);
}

void HttpConnection::trickle(const HttpAnswer &answer, const QByteArray &bytes)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, answer, rest = bytes]() mutable {
        m_socket.write(rest.first(qMin<qsizetype>(1, rest.size())));
        rest.remove(0, 1);
        if (!rest.isEmpty())
            return;
        timer->deleteLater();
        timer->stop();
        finish(answer);
    });
    timer->start(answer.trickle);
}

// As fast as the client takes it, so that no more than a piece waits here.
void HttpConnection::stream(const HttpAnswer &answer)
{
    auto *context = new QObject(this);
    const auto writeNext = [this, context, answer] {
        if (m_socket.bytesToWrite() > 0)
            return;
        const QByteArray piece = answer.pieces();
        m_socket.write(HttpAnswer::chunk(piece));
        if (!piece.isEmpty())
            return;
        m_socket.disconnect(context);
        context->deleteLater();
        finish(answer);
    };
    connect(&m_socket, &QTcpSocket::bytesWritten, context, writeNext);
    writeNext();
}

// Closing with a linger time of zero makes the system send RST instead of FIN.
void HttpConnection::reset()
{
#ifdef Q_OS_UNIX
    const linger none{1, 0};
    setsockopt(static_cast<int>(m_socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    m_socket.abort();
}

void HttpConnection::finish(const HttpAnswer &answer)
{
    m_isAnswering = false;
    if (!answer.keepAlive || answer.fault == HttpAnswer::Fault::CutsBody)
        m_socket.disconnectFromHost();
    else if (!m_buffer.isEmpty())
        QMetaObject::invokeMethod(this, &HttpConnection::readRequest, Qt::QueuedConnection);
}
