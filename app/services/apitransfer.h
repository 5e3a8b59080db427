// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apianswer.h"
#include "apirequest.h"

#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

class NetworkAccess;
class QNetworkReply;

/// One HTTP exchange in the thread of the network. Never follows a redirect and never sends twice.
class ApiTransfer : public QObject
{
    Q_OBJECT

public:
    explicit ApiTransfer(const ApiRequest &request);
    ~ApiTransfer() override;

    void start(NetworkAccess &access);
    /// In its own thread, as everything but the constructor.
    void cancel();

signals:
    /// The host was found and is being connected to.
    void connecting();
    /// The connection is encrypted and the certificate trusted.
    void encrypted();
    /// Once, whatever happens.
    void finished(const ApiAnswer &answer);

private:
    QNetworkReply *send(NetworkAccess &access);
    void readHead();
    void readBody();
    void takeBytes();
    void stop(const ApiError &error);
    void hideToken();
    void finish();
    ApiError errorOfReply() const;
    void takeSecretBody();

    ApiRequest m_request;
    QPointer<QNetworkReply> m_reply;
    QTimer m_silence;
    QTimer m_deadline;
    ApiAnswer m_answer;
    /// What was sent, to be known again in the answer.
    QByteArray m_token;
    QList<QSslError> m_tlsErrors;
    bool m_isTaken = false;
    bool m_isFinished = false;
};
