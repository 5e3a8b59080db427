// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThread>

class ApiTransfer;
class NetworkAccess;

/// The one way to the network: everything that is sent, received and decompressed, in a thread of its own.
class NetworkStack : public QObject
{
    Q_OBJECT

public:
    explicit NetworkStack(QObject *parent = nullptr);
    /// Waits for the thread to end; replies still open finish as cancelled.
    ~NetworkStack() override;

    /// Moves the transfer into the thread of the network and starts it there. It stays the caller's.
    void start(ApiTransfer *transfer);

private:
    QThread m_thread;
    NetworkAccess *m_access; // deleted by its thread
};
