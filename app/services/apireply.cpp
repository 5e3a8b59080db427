// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apireply.h"

#include "apitransfer.h"
#include "networkstack.h"
#include "transporterror.h"

#include <QThread>

namespace {

/// Ends a transfer where it lives.
void release(ApiTransfer *transfer)
{
    transfer->disconnect();
    if (!transfer->thread() || transfer->thread()->isFinished())
        delete transfer;
    else
        transfer->deleteLater();
}

} // namespace

ApiReply::ApiReply(NetworkStack &stack, const ApiRequest &request, const QStringList &paths, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
    , m_request(request)
    , m_paths(paths)
{
    ask();
}

ApiReply::~ApiReply() = default;

void ApiReply::abort()
{
    m_transfer.reset();
    QMetaObject::invokeMethod(
        this, [this] { finish({.error = cancelledError()}); }, Qt::QueuedConnection);
}

void ApiReply::ask()
{
    m_request.path = m_paths.takeFirst();
    Q_ASSERT(m_request.path.startsWith(u'/')); // else it could change the host
    m_transfer = std::shared_ptr<ApiTransfer>(new ApiTransfer(m_request), release);
    // A transfer that was released may have sent its last signal already.
    const auto isCurrent = [this, transfer = m_transfer.get()] { return m_transfer.get() == transfer; };
    connect(m_transfer.get(), &ApiTransfer::connecting, this, &ApiReply::connecting);
    connect(m_transfer.get(), &ApiTransfer::encrypted, this, &ApiReply::encrypted);
    connect(m_transfer.get(), &ApiTransfer::finished, this, [this, isCurrent](const ApiAnswer &answer) {
        if (isCurrent())
            take(answer);
    });
    m_stack.start(m_transfer.get());
}

void ApiReply::take(const ApiAnswer &answer)
{
    if (answer.error.kind == ApiError::Kind::NotFound && !m_paths.isEmpty())
        ask();
    else
        finish(answer);
}

void ApiReply::finish(const ApiAnswer &answer)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    m_transfer.reset();
    emit finished(answer);
    deleteLater();
}
