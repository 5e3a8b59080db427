// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apianswer.h"
#include "apirequest.h"

#include <QObject>
#include <QStringList>

#include <memory>

class ApiTransfer;
class NetworkStack;

/// One question to the API, from the asking thread's side: a child of its ApiClient that deletes itself after
/// finished(). Destroying it, or its client, ends it without a word.
class ApiReply : public QObject
{
    Q_OBJECT

public:
    /// Asks `paths` (with query) in turn until one of them is there.
    ApiReply(NetworkStack &stack, const ApiRequest &request, const QStringList &paths, QObject *parent = nullptr);
    ~ApiReply() override;

    /// finished() follows, with an error of kind Cancelled.
    void abort();

signals:
    void connecting();
    void encrypted();
    /// Exactly once, never from within the call that asked or aborted.
    void finished(const ApiAnswer &answer);

private:
    void ask();
    void take(const ApiAnswer &answer);
    void finish(const ApiAnswer &answer);

    NetworkStack &m_stack;
    ApiRequest m_request;
    QStringList m_paths;
    std::shared_ptr<ApiTransfer> m_transfer;
    bool m_isFinished = false;
};
