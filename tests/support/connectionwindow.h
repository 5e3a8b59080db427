// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectioncontroller.h"
#include "connectiondialog.h"
#include "testwindow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

/// The dialogs of connections over a window, with the keychain of the session.
struct ConnectionWindow : TestWindow
{
    /// The dialog of a connection that is open; null if there is none.
    ConnectionDialog *dialog() const
    {
        for (auto *each : window.findChildren<ConnectionDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void type(const QString &field, const QString &text) const
    {
        dialog()->findChild<QLineEdit *>(field)->setText(text);
    }
    void press(const QString &button) const { dialog()->findChild<QPushButton *>(button)->click(); }
    /// Adds a connection as a person does; its id.
    QString add(const TestServer &server, const QString &name)
    {
        emit window.addConnectionRequested();
        type(QStringLiteral("name"), name);
        dialog()->findChild<QComboBox *>(QStringLiteral("host"))->setEditText(server.profile().host);
        type(QStringLiteral("clientId"), TestServer::secret().clientId);
        type(QStringLiteral("clientSecret"), TestServer::secret().clientSecret);
        press(QStringLiteral("ok"));
        const auto profile = connections.profiles().find(name);
        return profile ? profile->id : QString();
    }
    /// What the keychain holds; waits for the answer.
    CredentialResult kept(const QString &id)
    {
        QSignalSpy finished(connections.keychain().read(id), &CredentialJob::finished);
        if (finished.isEmpty() && !finished.wait(20000))
            qWarning("no answer");
        return finished.value(0).value(0).value<CredentialResult>();
    }

    ConnectionController controller{connections, window};
};
