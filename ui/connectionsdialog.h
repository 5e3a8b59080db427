// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionstep.h"
#include "profile.h"

#include <QDialog>
#include <QList>

/// The list of connections: add, edit, duplicate, delete.
class ConnectionsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionsDialog(QWidget *parent = nullptr);

    void setProfiles(const QList<Profile> &profiles);
    QString currentId() const;
    void setCurrentId(const QString &id);

public slots:
    /// One step of the test that testRequested() asked for.
    void setStep(const ConnectionStep &step);
    void setTestFinished(bool passed, const QString &remark);

signals:
    void addRequested();
    void editRequested(const QString &id);
    void duplicateRequested(const QString &id);
    /// Asked and confirmed; the secret goes too.
    void deleteRequested(const QString &id);
    void testRequested(const QString &id);
};
