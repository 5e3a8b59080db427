// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"
#include "zonedetector.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

/// The folded fields of a connection that most people never need.
class AdvancedPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AdvancedPanel(QWidget *parent = nullptr);

    /// Shows the advanced part of `profile`, unfolded if it is not the usual one.
    void setProfile(const Profile &profile);
    /// Writes the advanced part into `profile`.
    void writeTo(Profile *profile) const;
    /// What the sessions tell of the time zone of the API; shown where that is found out by itself.
    void setZoneFound(const ApiZone &zone);
    void unfold();

signals:
    void edited();

private:
    void createFields();
    void showRate(int rate);
    QFormLayout *createForm();
    QWidget *createCaFileRow();
    void setUnfolded(bool unfolded);
    void updateProxy();
    void updateZoneFound();
    void browseForCaFile();

    QToolButton *m_fold;
    QWidget *m_content;
    QComboBox *m_algorithm;
    QComboBox *m_apiZone;
    QLabel *m_zoneFound;
    QComboBox *m_reportZone;
    QSpinBox *m_pageSize;
    QComboBox *m_rate;
    QSpinBox *m_monthsKept;
    QComboBox *m_proxyMode;
    QLabel *m_proxyUrlLabel;
    QLineEdit *m_proxyUrl;
    QLineEdit *m_caFile;
};
