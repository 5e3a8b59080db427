// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpmessage.h"

#include <QObject>

#include <functional>

class QTcpSocket;

/// One HTTP/1.1 connection: reads requests, asks the handler, answers one after the other. Lives with its socket.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket &socket, std::function<HttpAnswer(const HttpRequest &)> handler);

private:
    void readRequest();
    void answer(const HttpAnswer &answer);
    void trickle(const HttpAnswer &answer, const QByteArray &bytes);
    void stream(const HttpAnswer &answer);
    void reset();
    void finish(const HttpAnswer &answer);

    QTcpSocket &m_socket;
    std::function<HttpAnswer(const HttpRequest &)> m_handler;
    QByteArray m_buffer;
    bool m_isAnswering = false;
};
