// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credentialjob.h"

void CredentialJob::abort()
{
    finish({.kind = CredentialResult::Kind::Failed,
        .sentence = CredentialResult::tr("The keychain was no longer waited for; try again.")});
}

void CredentialJob::finish(const CredentialResult &result)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            emit finished(result);
            deleteLater();
        },
        Qt::QueuedConnection);
}
