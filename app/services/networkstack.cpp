// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkstack.h"

#include "apitransfer.h"
#include "networkaccess.h"

using namespace Qt::StringLiterals;

NetworkStack::NetworkStack(QObject *parent)
    : QObject(parent)
    , m_access(new NetworkAccess)
{
    m_access->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_access, &QObject::deleteLater);
    m_thread.setObjectName(u"network"_s);
    m_thread.start();
}

NetworkStack::~NetworkStack()
{
    m_thread.quit();
    m_thread.wait();
}

void NetworkStack::start(ApiTransfer *transfer)
{
    connect(&m_thread, &QThread::finished, transfer, &ApiTransfer::cancel);
    transfer->moveToThread(&m_thread);
    QMetaObject::invokeMethod(transfer, [transfer, access = m_access] { transfer->start(*access); });
}
