// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include <QList>
#include <QToolButton>

/// A button that shows the connection in use, or the file, and drops down the others.
class ConnectionChooser : public QToolButton
{
    Q_OBJECT

public:
    explicit ConnectionChooser(QWidget *parent = nullptr);

    /// Keeps the current one if it is still there, else takes the first.
    void setProfiles(const QList<Profile> &profiles);
    const QList<Profile> &profiles() const { return m_profiles; }
    /// Empty if there is no profile.
    QString profileId() const { return m_profileId; }
    void setProfileId(const QString &id);
    /// Shows a file in place of the connection; an empty name goes back to the connection.
    void setFileName(const QString &name);
    const QString &fileName() const { return m_fileName; }

signals:
    /// Another connection was chosen, also the same one after a file.
    void profileChosen(const QString &id);
    void addRequested();
    void manageRequested();
    void openFileRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QList<Profile> m_profiles;
    QString m_profileId;
    QString m_fileName;
};
